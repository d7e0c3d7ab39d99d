import * as z from 'zod/mini';

import { lastOfEach } from '../message/last-of-each.ts';
import type { AssistantMessage, Message, UserPart } from '../message/types.ts';
import { checkVersion, corruptRecord, version } from './record-version.ts';
import { isMessage } from './thread-record.ts';

/** What changes often in a conversation, and must survive a reload all the same. */
export type LiveRecord = {
  /** What is typed and not sent. */
  readonly draft: string;
  readonly queue: readonly { readonly id: string; readonly parts: readonly UserPart[] }[];
  /** The answer being written, as far as it was saved. */
  readonly message: AssistantMessage | null;
};

const isPart = (value: unknown): value is UserPart =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const liveSchema = z.looseObject({
  draft: z.string(),
  queue: z.array(z.looseObject({ id: z.string(), parts: z.array(z.custom<UserPart>(isPart)) })),
  message: z.nullable(z.custom<Message>(isMessage)),
});

export function toLiveRecord(live: LiveRecord): unknown {
  return { version, ...live };
}

/** Throws `StorageError` for a record that is broken or was written by a newer version. */
export function parseLiveRecord(record: unknown): LiveRecord {
  const parsed = liveSchema.safeParse(checkVersion(record));
  if (!parsed.success) throw corruptRecord('its draft cannot be read', parsed.error);
  const { draft, queue, message } = parsed.data;
  return { draft, queue: lastOfEach(queue), message: message?.role === 'assistant' ? message : null };
}
