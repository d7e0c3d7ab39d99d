import { StreamError, ConnectionError } from '../errors.ts';
import { modelListSchema, type ModelList } from '../schema/model.ts';
import { readBodyText } from './read-body-text.ts';
import type { SentRequest } from './send-request.ts';

/** The longest list that is read, in characters. */
const maxSize = 16 * 1024 * 1024;

/** Reads the models of a response. Entries without an id are left out; some servers send a bare list. */
export async function readModelList({ facts, life }: SentRequest): Promise<ModelList> {
  const text = await readText(facts.response, life.signal).finally(life.close);
  const result = modelListSchema.safeParse(toEnvelope(parseJson(text)), { jitless: true });
  if (result.success) return { object: 'list', data: result.data.data ?? [] };

  const failure = new StreamError(
    'not_event_stream',
    'The answer is no list of models. Does the base URL lead to the API?',
    {
      cause: result.error,
      body: text.slice(0, 1024),
    },
  );
  failure.facts = facts;
  throw failure;
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  try {
    return await readBodyText(response, signal, maxSize);
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError('The connection broke while the models came.', { cause });
  }
}

function toEnvelope(value: unknown): unknown {
  return Array.isArray(value) ? { data: value } : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
