import * as z from 'zod/mini';

import { lastOfEach } from '../message/last-of-each.ts';
import type { AssistantMessage, DraftFile, Message, UserPart } from '../message/types.ts';
import { checkVersion, corruptRecord, version } from './record-version.ts';
import { isMessage } from './thread-record.ts';

/** What changes often in a conversation, and must survive a reload all the same. */
export type LiveRecord = {
  /** What is typed and not sent. */
  readonly draft: string;
  /** What goes along with it. */
  readonly files: readonly DraftFile[];
  readonly queue: readonly { readonly id: string; readonly parts: readonly UserPart[] }[];
  /** The answer being written, as far as it was saved. */
  readonly message: AssistantMessage | null;
};

const isPart = (value: unknown): value is UserPart =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const liveSchema = z.looseObject({
  draft: z.string(),
  // Records of before drafts had files have none.
  files: z.optional(
    z.array(
      z.object({
        name: z.string(),
        mediaType: z.string(),
        size: z.number(),
        part: z.custom<UserPart>(isPart),
      }),
    ),
  ),
  queue: z.array(z.looseObject({ id: z.string(), parts: z.array(z.custom<UserPart>(isPart)) })),
  message: z.nullable(z.custom<Message>(isMessage)),
});

/** Most characters of files that are kept with a draft: about 3 MB of them in base64. */
const mostOfFiles = 4_000_000;

/** Leaves out files that are too large together: a record is written anew while a person types. */
export function toLiveRecord(live: LiveRecord): unknown {
  let left = mostOfFiles;
  const files = live.files.filter(({ part }) => {
    const fits = lengthOf(part) <= left;
    if (fits) left -= lengthOf(part);
    return fits;
  });
  return { version, ...live, files };
}

function lengthOf(part: UserPart): number {
  if (part.type === 'text') return part.text.length;
  return part.type === 'audio' ? part.data.length : part.url.length;
}

/** Throws `StorageError` for a record that is broken or was written by a newer version. */
export function parseLiveRecord(record: unknown): LiveRecord {
  const parsed = liveSchema.safeParse(checkVersion(record));
  if (!parsed.success) throw corruptRecord('its draft cannot be read', parsed.error);
  const { draft, files = [], queue, message } = parsed.data;
  return { draft, files, queue: lastOfEach(queue), message: message?.role === 'assistant' ? message : null };
}
