import { OPEN_END } from './syntax/open-end.ts';

/** What a line may start with, before the block that it holds: quotes, list marks. */
const containers = String.raw`^(?:[ \t]*>)*[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*`;
/** A line that only says what kind of block may follow: a rule, an underline, an empty item, half a mark. */
const markerLine = new RegExp(
  String.raw`${containers}(?:#{1,6}|\d{1,9}[.)]?|[-+*_=]*(?:[ \t]+[-+*_=]+)*|\[[ xX]?\]?|\[\^[^\]]*\]?:?|:?-*:?[ \t]*\|[-:|\s]*|:-*:?|\\\[?|\$+|${'`'}+|~+)$`,
);
/** A fence, whose language may still grow, or which closes one. */
const fenceLine = new RegExp(String.raw`${containers}(?:${'`'}{3,}[^${'`'}]*|~{3,}.*)$`);
/** A heading, and the marks that may close it. */
const headingEnd = /^ {0,3}#{1,6}[ \t].*?([ \t]#+)$/;
/** The definition of a link. */
const definitionLine = /^ {0,3}\[[^\]^\n][^\]\n]*\]:/;
/** Characters at the very end that may turn out to be syntax. */
const pendingEnd = new RegExp(
  [
    // Citations and footnotes, one after another, and the kind of a note in a quote.
    String.raw`(?:\[(?:\^[^\]\s]*|\d[\d,\s–-]{0,20})\])*\[(?:\^[^\]\s]*|\d[\d,\s–-]{0,20}|![A-Z]*)?\]?`,
    String.raw`(?:!?\[|\\[([]|[*_~${'`'}$\\\]])+`,
    String.raw`(?<![^\s[(])!`,
    String.raw`&#?\w{0,31}`,
    String.raw`<(?:\/?b?r? ?\/?|[a-z]{1,7}|[a-z][a-z+.-]*:[^\s>]*)?`,
  ]
    .map((pattern) => `(?:${pattern})$`)
    .join('|'),
);

/** Longest line that may be a mark, and longest first row of a table that shows before its second. */
const MAX_MARKER = 400;
const MAX_HEADER = 2000;
/** Characters at the end in which `pendingEnd` is looked for. */
const PENDING = 64;

const isMarker = (line: string): boolean => line.length <= MAX_MARKER && markerLine.test(line.trim());
/** Below a definition another one is likely. */
const mayDefine = (line: string, text: string, start: number): boolean =>
  /^ {0,3}\[[^\]]*\]?$/.test(line) &&
  definitionLine.test(text.slice(text.lastIndexOf('\n', start - 2) + 1, start));
const isClosedHeading = (line: string): boolean => line.length <= MAX_MARKER && headingEnd.test(line);
const isPiped = (line: string): boolean => /^[\s>]*\|/.test(line);

/** Where the shown part of a growing text ends: before a mark whose meaning the next characters decide. */
export function shownLength(text: string): number {
  const start = text.lastIndexOf('\n') + 1;
  const line = text.slice(start);
  const isPending =
    isMarker(line) || fenceLine.test(line) || definitionLine.test(line) || mayDefine(line, text, start);
  if (line !== '' && isPending) return start;
  const pending = isClosedHeading(line)
    ? headingEnd.exec(line)![1]!
    : pendingEnd.exec(text.slice(-PENDING))?.[0];
  return text.length - (pending?.length ?? 0);
}

/** A text as it is shown, and as it is parsed: with its open syntax closed. */
export interface OpenText {
  readonly shown: string;
  readonly input: string;
  /** A block that reaches so far may go on. */
  readonly openAt: number;
}

/** Closes what is open at the end of a growing text. */
export function closeOpenEnd(text: string): OpenText {
  const shown = text.trimEnd();
  const space = text.slice(shown.length);
  const lines = lastLines(shown);
  const line = lines.at(-1)!;
  const endsBlock = space.indexOf('\n') !== space.lastIndexOf('\n');
  if (endsBlock) return { shown: text, input: text, openAt: Infinity };
  const openAt = shown.length;
  // A rule, an underline, a fence, a definition or a closed heading would be none with anything after it.
  const isComplete =
    isMarker(line) || fenceLine.test(line) || definitionLine.test(line) || isClosedHeading(line);
  if (isComplete) return { shown: text, input: text, openAt };
  // A row that ends with a pipe would get one more cell.
  return {
    shown,
    openAt,
    // A mark before a space does not open anything, and one before a letter would.
    input:
      (isPiped(line) && line.endsWith('|') ? shown : shown + (space === '' ? '' : ' ') + OPEN_END) +
      openTable(lines),
  };
}

/** The lines at the end that start with a pipe, as far as they tell a header from a row, and the one before. */
function lastLines(text: string): string[] {
  const lines: string[] = [];
  let end = text.length;
  do {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    lines.unshift(text.slice(start, end));
    end = start - 1;
  } while (lines.length < 3 && end > 0 && isPiped(lines[0]!));
  return lines;
}

/** The delimiter row that a header row at the end will get. */
function openTable(lines: readonly string[]): string {
  const header = lines.at(-1)!;
  const before = lines.at(-2);
  if (!isPiped(header) || header.length > MAX_HEADER || (before !== undefined && isPiped(before))) return '';
  const prefix = header.slice(0, header.indexOf('|'));
  const cells =
    header
      .replaceAll(/\\./g, '')
      .replace(/\|\s*$/, '')
      .split('|').length - 1;
  return `\n${prefix}${'|-'.repeat(cells)}|`;
}
