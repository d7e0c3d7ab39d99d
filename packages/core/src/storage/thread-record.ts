import * as z from 'zod/mini';

import type { Message } from '../message/types.ts';
import type { Thread } from '../thread/types.ts';
import { checkVersion, corruptRecord, version } from './record-version.ts';

export const isMessage = (value: unknown): value is Message => messageSchema.safeParse(value).success;
const messageSchema = z.looseObject({
  id: z.string(),
  role: z.enum(['system', 'user', 'assistant']),
  status: z.string(),
  createdAt: z.number(),
  parts: z.array(z.looseObject({ type: z.string() })),
});

const threadSchema = z.looseObject({
  id: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  title: z.optional(z.string()),
  nodes: z.record(
    z.string(),
    z.looseObject({
      message: z.custom<Message>(isMessage),
      parentId: z.nullable(z.string()),
      children: z.array(z.string()),
      selected: z.optional(z.string()),
    }),
  ),
  rootIds: z.array(z.string()),
  headId: z.nullable(z.string()),
});

/** The record of a thread, as it is saved. */
export function toThreadRecord(thread: Thread): unknown {
  return { version, thread };
}

/** The thread of a record. Throws `StorageError` for one that is broken or was written by a newer version. */
export function parseThreadRecord(record: unknown): Thread {
  const { thread } = checkVersion(record);
  const parsed = threadSchema.safeParse(thread);
  if (!parsed.success) throw corruptRecord('its messages cannot be read', parsed.error);
  return checkLinks(toThread(parsed.data));
}

type ParsedThread = z.infer<typeof threadSchema>;

/** Leaves out what is undefined: a key that is not there is not the same. */
function toThread({ title, nodes, ...rest }: ParsedThread): Thread {
  const linked = Object.entries(nodes).map(([id, { selected, ...node }]) => [
    id,
    { ...node, ...(selected === undefined ? {} : { selected }) },
  ]);
  return { ...rest, ...(title === undefined ? {} : { title }), nodes: Object.fromEntries(linked) };
}

/** Every id that the tree names must be in it. */
function checkLinks(thread: Thread): Thread {
  const isKnown = (id: string | null | undefined) =>
    id === null || id === undefined || Object.hasOwn(thread.nodes, id);
  const nodes = Object.values(thread.nodes);
  const isWhole =
    isKnown(thread.headId) &&
    thread.rootIds.every(isKnown) &&
    nodes.every((node) => isKnown(node.parentId) && isKnown(node.selected) && node.children.every(isKnown));
  if (!isWhole) throw corruptRecord('it names messages that are missing');
  return thread;
}
