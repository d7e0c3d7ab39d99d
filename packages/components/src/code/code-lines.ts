import type { LineTokenizer, Token } from './line-tokenizer.ts';

/** Lines lie in groups of this many: a view passes over all groups but the last. */
const GROUP_SIZE = 32;
/** Lines and characters that are coloured; what comes after is plain. */
const MAX_LINES = 2000;
const MAX_LENGTH = 100_000;

/** A line of code, without its line break. */
export interface CodeLine {
  readonly text: string;
  /** Missing while the line is being written, or where nothing colours it. */
  readonly tokens?: readonly Token[] | undefined;
}

/** Code as lines. A line that is finished stays the same object, and so does a group that is full. */
export interface CodeLines {
  readonly groups: readonly (readonly CodeLine[])[];
  /** The last line, when it is not finished. */
  readonly open: string | undefined;
  /** Characters in the finished lines and their line breaks. */
  readonly length: number;
  readonly count: number;
  readonly code: string;
  readonly tokenizer: LineTokenizer | undefined;
  /** What the tokenizer carries into the next line. */
  readonly state: unknown;
}

const none: CodeLines = {
  groups: [],
  open: undefined,
  length: 0,
  count: 0,
  code: '',
  tokenizer: undefined,
  state: undefined,
};

/**
 * The lines of `code`. Given those of an earlier part of it as `previous`, only what follows is read: each line is
 * tokenised once. `open` code may go on, so its last line waits.
 */
export function toCodeLines(
  code: string,
  open: boolean,
  tokenizer: LineTokenizer | undefined,
  previous: CodeLines = none,
): CodeLines {
  const base = previous.tokenizer === tokenizer && startsWithLines(code, previous) ? previous : none;
  const texts = base.length > code.length ? [] : ownCopy(code.slice(base.length)).split('\n');
  const last = open ? texts.pop() : undefined;
  return addLines({ ...base, code, tokenizer, open: last }, texts);
}

/** The lines of `code` as far as `lines` have them, and what is new as its open end: nothing is tokenised. */
export function withPlainEnd(code: string, lines: CodeLines = none): CodeLines {
  const base = startsWithLines(code, lines) ? lines : none;
  return { ...base, open: base.length > code.length ? undefined : code.slice(base.length) };
}

function startsWithLines(code: string, { code: earlier, length }: CodeLines): boolean {
  if (length === 0) return true;
  const end = length - 1;
  return code.startsWith(earlier.slice(0, end)) && (code.length === end || code.charAt(end) === '\n');
}

/** A string that does not share memory with the code it was cut from: else each line keeps a version of all code. */
function ownCopy(text: string): string {
  return `\n${text}`.slice(1);
}

function addLines(base: CodeLines, texts: readonly string[]): CodeLines {
  if (texts.length === 0) return base;
  const groups = [...base.groups];
  let { count, length, state } = base;
  for (const text of texts) {
    const isColoured = count < MAX_LINES && length < MAX_LENGTH;
    const [tokens, next] = (isColoured && base.tokenizer?.(text, state)) || [];
    const line: CodeLine = { text, tokens };
    const group = groups.at(-1);
    if (group && group.length < GROUP_SIZE) groups[groups.length - 1] = [...group, line];
    else groups.push([line]);
    state = next;
    count++;
    length += text.length + 1;
  }
  return { ...base, groups, count, length, state };
}
