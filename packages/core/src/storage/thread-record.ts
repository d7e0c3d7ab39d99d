import * as z from 'zod/mini';

import type { Message } from '../message/types.ts';
import type { Thread } from '../thread/types.ts';
import { isTree } from './is-tree.ts';
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
  const { thread: kept } = checkVersion(record);
  const parsed = threadSchema.safeParse(kept);
  if (!parsed.success) throw corruptRecord('its messages cannot be read', parsed.error);
  const thread = toThread(parsed.data);
  if (!isTree(thread)) throw corruptRecord('its messages do not hang together');
  return thread;
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
