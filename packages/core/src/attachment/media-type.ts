import { isTextType } from '../message/is-text-type.ts';
import type { SourceFile } from './types.ts';

/** Endings of text files. Systems know few of them, and take `.ts` for a video. */
const textEndings = new Map(
  Object.entries({
    'text/plain':
      'txt text log ini conf toml yaml yml sql sh bash zsh ps1 bat diff patch tex rst ' +
      'js mjs cjs jsx ts mts cts tsx vue svelte py rb go rs java kt kts scala swift c h cc cpp hpp cs php lua r',
    'text/markdown': 'md markdown mdx',
    'text/csv': 'csv',
    'text/tab-separated-values': 'tsv',
    'text/html': 'html htm',
    'text/css': 'css',
    'text/xml': 'xml',
    'application/json': 'json jsonl ndjson ipynb',
  }).flatMap(([mediaType, endings]) => endings.split(' ').map((ending) => [ending, mediaType] as const)),
);

/** The media type of a file without its parameters: what the platform says, corrected for text by its ending. */
export function mediaTypeOf({ name = '', type }: SourceFile): string {
  const [told = ''] = type.toLowerCase().split(';');
  const text = textEndings.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  if (text !== undefined && !isTextType(told)) return text;
  return told.trim() || 'application/octet-stream';
}

/** Whether a list such as `['image/*', '.md']` takes a file. */
export function isAccepted(accept: readonly string[], file: { name: string; mediaType: string }): boolean {
  const name = file.name.toLowerCase();
  return accept.some((entry) => {
    const wanted = entry.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.endsWith(wanted);
    if (wanted.endsWith('/*')) return wanted === '*/*' || file.mediaType.startsWith(wanted.slice(0, -1));
    return wanted === file.mediaType;
  });
}
