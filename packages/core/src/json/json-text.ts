const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The value of a word or a number; undefined when it is neither. */
export function parseToken(token: string): unknown {
  return number.test(token) ? Number(token) : words.get(token);
}

/** What an escape stands for: null while it may go on, undefined when it cannot be one. */
export function parseEscape(escape: string): string | null | undefined {
  if (escape.length === 1) return null;
  if (escape[1] !== 'u') return escapes[escape[1] ?? ''];
  if (!/^\\u[\da-f]{0,4}$/i.test(escape)) return undefined;
  return escape.length < 6 ? null : String.fromCharCode(Number.parseInt(escape.slice(2), 16));
}

/** Where a run of plain characters of a string ends: at a quote, a backslash, a control character, or the end. */
export function endOfPlainText(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 92 || code < 32) break;
  }
  return at;
}

/** Whether a text ends in the first half of a surrogate pair, whose other half may be on its way. */
export function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd8_00 && last <= 0xdb_ff;
}
