import type { UserPart } from '../message/types.ts';
import { createBase64Encoder } from './base64.ts';
import { mediaTypeOf } from './media-type.ts';
import { readFile as readBlob, type ReadFile } from './read-file.ts';
import type { SourceFile } from './types.ts';

export type ConvertContext = {
  readonly signal: AbortSignal;
  /** To be told how far it is, from 0 to 1. */
  readonly onProgress: (progress: number) => void;
};

/** Makes a part of a message from a file: reads it, or uploads it and gives its URL. */
export type ConvertFile = (file: SourceFile, context: ConvertContext) => Promise<UserPart>;

/** The sound that models take (wire.md §2.2), by the names that systems give it. */
const audioFormats = new Map([
  ['audio/mpeg', 'mp3'],
  ['audio/mp3', 'mp3'],
  ['audio/wav', 'wav'],
  ['audio/wave', 'wav'],
  ['audio/x-wav', 'wav'],
  ['audio/vnd.wave', 'wav'],
]);

/**
 * The part that holds a file: an image, MP3 or WAV sound, or a file of any other type, with its content as a
 * data URI. Rejects with what made the reading fail, with the reason of `signal`, and with a `RangeError` once more has
 * come than the file's size.
 */
export async function toUserPart(
  file: SourceFile,
  options: Partial<ConvertContext> & { readonly readFile?: ReadFile } = {},
): Promise<UserPart> {
  const { signal = new AbortController().signal, onProgress, readFile = readBlob } = options;
  const base64 = createBase64Encoder();
  let loaded = 0;
  for await (const bytes of readFile(file, signal)) {
    if (signal.aborted) throw signal.reason;
    loaded += bytes.length;
    // The limits went by what it said of itself.
    if (loaded > file.size) throw new RangeError('There is more in the file than it says.');
    base64.push(bytes);
    onProgress?.(Math.min(1, loaded / file.size));
  }
  return toPart(file, base64.end());
}

function toPart(file: SourceFile, data: string): UserPart {
  const mediaType = mediaTypeOf(file);
  const format = audioFormats.get(mediaType);
  if (format) return { type: 'audio', data, format };
  const url = `data:${mediaType};base64,${data}`;
  const name = file.name ? { name: file.name } : {};
  return mediaType.startsWith('image/')
    ? { type: 'image', url, ...name }
    : { type: 'file', url, ...name, mediaType };
}
