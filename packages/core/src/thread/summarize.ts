import { messageText } from '../message/create-message.ts';
import type { Thread, ThreadSummary } from './types.ts';

/** Characters of a question that name its thread. */
const titleLength = 60;

/** What a list shows of a thread: the name it was given, else how its first question begins. */
export function summarize(thread: Thread): ThreadSummary {
  const { id, createdAt, updatedAt } = thread;
  return { id, title: thread.title ?? beginning(thread), createdAt, updatedAt };
}

function beginning(thread: Thread): string {
  const [rootId = ''] = thread.rootIds;
  const first = thread.nodes[rootId]?.message;
  const text = first ? messageText(first).replaceAll(/\s+/g, ' ').trim() : '';
  if (text.length <= titleLength) return text;
  const cut = text.slice(0, titleLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2)).trimEnd()}…`;
}
