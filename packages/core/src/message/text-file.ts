import { isTextType } from './is-text-type.ts';
import type { FilePart } from './types.ts';

/** What a text file holds, from its data URI; undefined for a file of another type, and for one elsewhere. */
export function textOfFile({ url, mediaType }: FilePart): string | undefined {
  const [head, type = '', parameters = ''] = /^data:([^;,]*)([^,]*),/.exec(url) ?? [];
  if (head === undefined || !isTextType(mediaType ?? type)) return undefined;
  const data = url.slice(head.length);
  try {
    return parameters.endsWith(';base64') ? decode(data) : decodeURIComponent(data);
  } catch {
    return undefined;
  }
}

/** Base64 as UTF-8 text, or as UTF-16 where it begins like that. */
function decode(base64: string): string {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}
