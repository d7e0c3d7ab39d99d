import type { FilePart } from './types.ts';

/** Types beside `text/*` whose files hold text, such as `application/json` and `application/ld+json`. */
const textTypes = /^application\/(?:[\w.-]+\+)?(?:json|xml|yaml|x-yaml|toml|sql|javascript|x-sh)$/;

/** Whether files of a media type hold text. */
export function isTextType(mediaType: string): boolean {
  return mediaType.startsWith('text/') || textTypes.test(mediaType);
}

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
