import { InlineContext, type DelimiterType, type MarkdownConfig } from '@lezer/markdown';

import { mathCloser } from './math.ts';

/** Characters of one closing delimiter. A multiple of three closes an opener of any length. */
const CLOSER_SIZE = 6;
/** Stands at the end of a text that is still being written, with room for some closing delimiters. */
export const OPEN_END = '\uE000'.repeat(4 * CLOSER_SIZE);
/** How far back an opening delimiter may lie to count as open, and not as a character that was meant. */
const REACH = 500;

const END_CODE = OPEN_END.charCodeAt(0);
const BACKTICK = 96;
const OPEN_PAREN = 40;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

const isOpen = (cx: InlineContext): boolean => cx.text.endsWith(OPEN_END);
/** Where what was written ends. */
const writtenEnd = (cx: InlineContext): number => cx.end - OPEN_END.length;

/** The last delimiter that could open something, as an index for `getDelimiterAt`. */
function lastOpener(cx: InlineContext): number {
  const probe: DelimiterType = {};
  cx.addDelimiter(probe, cx.end, cx.end, true, false);
  return (cx.findOpeningDelimiter(probe) ?? 0) - 1;
}

/** At the end mark: closes every delimiter that lies open, the innermost first. */
function closeAll(cx: InlineContext, next: number, position: number): number {
  if (next !== END_CODE || cx.end - position !== OPEN_END.length) return -1;
  let at = position;
  let closed: DelimiterType | undefined;
  for (let index = lastOpener(cx); index >= 0; index--) {
    const opener = cx.getDelimiterAt(index);
    if (!opener || opener.from < position - REACH) continue;
    const { type } = opener;
    if (type === InlineContext.linkStart || type === InlineContext.imageStart) addPending(cx, index, at, at);
    // One closer serves all openers of a type that follow each other; those that are closed take none.
    if (!type.resolve || type === closed || at + CLOSER_SIZE > cx.end) continue;
    at = cx.addDelimiter(type, at, at + CLOSER_SIZE, false, true);
    closed = type;
  }
  return cx.end;
}

/** Makes a link or an image of the delimiter at `index`; its text ends at `textTo`, all that is known of it at `to`. */
function addPending(cx: InlineContext, index: number, textTo: number, to: number): number {
  const opener = cx.getDelimiterAt(index)!;
  const name = opener.type === InlineContext.imageStart ? 'PendingImage' : 'PendingLink';
  const content = cx.takeContent(index);
  const marks = [cx.elt('LinkMark', opener.from, opener.to), cx.elt('LinkMark', textTo, to)];
  return cx.addElement(cx.elt(name, opener.from, to, [marks[0]!, ...content, marks[1]!]));
}

/** Whether the parenthesis or bracket at the start of `rest` closes in it. */
function closes(rest: string): boolean {
  const [opener, closer] = rest.startsWith('(') ? ['(', ')'] : ['[', ']'];
  let depth = 0;
  for (const character of rest.replaceAll(/\\./g, '')) {
    if (character === opener) depth++;
    else if (character === closer) depth--;
    if (depth === 0) return true;
  }
  return false;
}

/** `[text](half a des` and `[text][half a lab`: the text is shown as a link that leads nowhere yet. */
function closeLink(cx: InlineContext, next: number, position: number): number {
  const after = cx.char(position + 1);
  if (next !== CLOSE_BRACKET || (after !== OPEN_PAREN && after !== OPEN_BRACKET) || !isOpen(cx)) return -1;
  if (cx.end - position > REACH || closes(cx.slice(position + 1, cx.end))) return -1;
  const link = cx.findOpeningDelimiter(InlineContext.linkStart) ?? -1;
  const image = cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1;
  const index = Math.max(link, image);
  const opener = cx.getDelimiterAt(index);
  return opener && position - opener.from < REACH ? addPending(cx, index, position, writtenEnd(cx)) : -1;
}

function closeCode(cx: InlineContext, next: number, position: number): number {
  if (next !== BACKTICK || !isOpen(cx) || cx.char(position - 1) === BACKTICK) return -1;
  if (cx.end - position > REACH) return -1;
  let to = position + 1;
  while (cx.char(to) === BACKTICK) to++;
  return cx.addElement(cx.elt('InlineCode', position, writtenEnd(cx), [cx.elt('CodeMark', position, to)]));
}

function closeMath(cx: InlineContext, _next: number, position: number): number {
  if (!isOpen(cx) || cx.end - position > REACH) return -1;
  const closer = mathCloser(cx.text, position - cx.offset);
  if (!closer) return -1;
  const name = closer === '\\)' ? 'InlineMath' : 'DisplayMath';
  return cx.addElement(cx.elt(name, position, writtenEnd(cx), [cx.elt('MathMark', position, position + 2)]));
}

/** Inline syntax that is still open at `OPEN_END` is read as what it will become. */
export const openEnd: MarkdownConfig = {
  parseInline: [
    { name: 'OpenEnd', before: 'Escape', parse: closeAll },
    { name: 'OpenMath', before: 'Escape', parse: closeMath },
    { name: 'OpenCode', after: 'InlineCode', parse: closeCode },
    { name: 'OpenLink', before: 'LinkEnd', parse: closeLink },
  ],
};
