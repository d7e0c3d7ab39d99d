import { StreamError } from '../errors.ts';
import type { ModelList } from '../schema/model.ts';
import { toModelList } from '../schema/to-model-list.ts';
import { readBodyText } from '../stream/read-body-text.ts';
import type { SentRequest } from './send-request.ts';

/** The longest list that is read, in characters. */
const maxSize = 16 * 1024 * 1024;

/** Reads the models of a response. */
export async function readModelList({ facts, life }: SentRequest): Promise<ModelList> {
  const source = { response: facts.response, signal: life.signal, onRead: life.touch };
  const text = await readBodyText(source, maxSize).finally(life.close);
  const list = toModelList(parseJson(text));
  if (list) return list;

  const message = 'The answer is no list of models. Does the base URL lead to the API?';
  const failure = new StreamError('not_event_stream', message, { body: text.slice(0, 1024) });
  failure.facts = facts;
  throw failure;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
