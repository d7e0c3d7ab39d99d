import { OrqError } from '../errors.ts';
import { closeCall } from '../message/close-call.ts';
import type { Message } from '../message/types.ts';
import { summarize } from '../thread/summarize.ts';
import type { Thread, ThreadSummary } from '../thread/types.ts';
import { checkPart } from './part-schema.ts';
import { StorageError, version } from './record-version.ts';
import { parseThreadRecord, toThreadRecord } from './thread-record.ts';
import type { ChatStorage } from './types.ts';

const format = 'orq-chat/thread';

/** A file cannot be imported: `not_json`, `not_a_thread`, `newer_version`, `broken_thread`,
 * `id_taken`. */
export class ImportError extends OrqError {
  override readonly name = 'ImportError';
}

/** A thread as the text of a JSON file: every branch, attachments with their content. */
export function toThreadFile(thread: Thread): string {
  return JSON.stringify({ format, version, thread }, null, 2);
}

/**
 * The thread of a file, under an id of its own, so that it takes the place of none. What was under way is over: an
 * answer that was being written is stopped, and a call that waited for a person is not run by a yes to a file.
 * Throws `ImportError`.
 */
export function parseThreadFile(text: string, init: { readonly id: string; readonly now: number }): Thread {
  const thread = parse(text);
  const nodes = Object.entries(thread.nodes).map(([id, node]) => [
    id,
    { ...node, message: toSettled(checkParts(node.message)) },
  ]);
  return { ...thread, id: init.id, updatedAt: init.now, nodes: Object.fromEntries(nodes) };
}

/** Keeps the thread of a file beside those that are there. Rejects with `ImportError`, and then keeps nothing. */
export async function importThread(
  storage: ChatStorage,
  text: string,
  init: { readonly id: string; readonly now: number },
): Promise<ThreadSummary> {
  const thread = parseThreadFile(text, init);
  if (await storage.read(init.id)) {
    throw new ImportError('id_taken', `There is a conversation "${init.id}" already: import under a new id.`);
  }
  const summary = summarize(thread);
  await storage.writeThread(summary, toThreadRecord(thread));
  return summary;
}

function parse(text: string): Thread {
  const file = parseJson(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format) {
    throw new ImportError('not_a_thread', 'This file is no conversation that was exported from here.');
  }
  try {
    return parseThreadRecord(file);
  } catch (error) {
    const isNewer = error instanceof StorageError && error.code === 'newer_record';
    throw isNewer
      ? new ImportError('newer_version', 'This file was exported by a newer version of the app.', {
          cause: error,
        })
      : brokenThread(error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('not_json', 'This file is not JSON.', { cause: error });
  }
}

function brokenThread(cause: unknown): ImportError {
  return new ImportError('broken_thread', 'This conversation is damaged and cannot be imported.', { cause });
}

function checkParts(message: Message): Message {
  for (const part of message.parts) {
    const problem = checkPart(part);
    if (problem) throw brokenThread(problem);
  }
  return message;
}

const settled = new Set<string>(['done', 'stopped', 'failed']);

function toSettled(message: Message): Message {
  if (message.role !== 'assistant') return { ...message, status: 'done' };
  const parts = message.parts.map(closeCall);
  if (settled.has(message.status)) return { ...message, parts };
  return { ...message, parts, status: 'stopped', outcome: 'stopped' };
}
