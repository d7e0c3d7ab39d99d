import { OPEN_END } from './syntax/open-end.ts';

/** A last line that only says what kind of block may follow: shown when it does. */
const markerLine =
  /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}|\d{1,9}[.)]?|[-+*_=\s]*|\[[ xX]?\]?|\[\^[^\]]*\]?:?|[|][-:|\s]*|\\\[?|\$+|`+|~+)\s*$/;
/** An opening fence, whose language may still grow, or a closing one; a link definition. */
const lineToItsEnd = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:`{3,}[^`]*|~{3,}.*|\[[^\]^\n][^\]\n]*\]:.*)$/;
const fenceLine = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:`{3,}[^`]*|~{3,}.*)$/;
/** Characters at the very end that may turn out to be syntax. */
const pendingEnd = /(?:(?:!?\[|[*_~`$\\])+|&#?\w{0,31}|<(?:\/?b?r? ?\/?|[a-z][a-z+.-]*:[^\s>]*)?)$/;
/** Longest last line that is looked at. */
const MAX_LINE = 400;

/** Where the shown part of a growing text ends: before a marker whose meaning the next characters decide. */
export function shownLength(text: string): number {
  const lineStart = text.lastIndexOf('\n') + 1;
  if (text.length - lineStart <= MAX_LINE) {
    const line = text.slice(lineStart);
    if (line !== '' && (markerLine.test(line) || lineToItsEnd.test(line))) return Math.max(0, lineStart - 1);
  }
  const end = text.slice(-64);
  return text.length - (pendingEnd.exec(end)?.[0].length ?? 0);
}

/** A growing text as it is shown, and as it is parsed: with its open syntax closed. */
export interface OpenText {
  readonly shown: string;
  readonly input: string;
}

/** Closes what is open at the end of `text`; the same text twice where nothing can be. */
export function closeOpenEnd(text: string): OpenText {
  const shown = text.trimEnd();
  const space = text.slice(shown.length);
  const lines = lastLines(shown);
  const line = lines.at(-1)!;
  const isClosed = line === '' || fenceLine.test(line) || space.indexOf('\n') !== space.lastIndexOf('\n');
  if (isClosed) return { shown: text, input: text };
  return { shown, input: (line.endsWith('|') ? shown : shown + OPEN_END) + openTable(lines) };
}

/** The lines at the end that start with a pipe, or the last one alone. */
function lastLines(text: string): string[] {
  const lines: string[] = [];
  let end = text.length;
  do {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    lines.unshift(text.slice(start, end));
    end = start - 1;
  } while (lines.length < 3 && end > 0 && /^[\s>]*\|/.test(lines[0]!));
  return lines;
}

/** The delimiter row that a header row at the end will get. */
function openTable(lines: readonly string[]): string {
  const header = lines.length === 1 ? lines[0]! : /^[\s>]*\|/.test(lines.at(-2)!) ? '' : lines.at(-1)!;
  const prefix = /^[\s>]*(?=\|)/.exec(header)?.[0];
  if (prefix === undefined) return '';
  const cells =
    header
      .replaceAll(/\\./g, '')
      .replace(/\|\s*$/, '')
      .split('|').length - 1;
  return `\n${prefix}${'|-'.repeat(cells)}|`;
}
