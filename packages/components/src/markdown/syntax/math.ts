import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const DOLLAR = 36;
const BACKSLASH = 92;
const closers: Readonly<Record<string, string>> = { $$: '$$', '\\[': '\\]', '\\(': '\\)' };

/** The delimiter that closes what opens at `position`, if math does. A single `$` is money. */
export function mathCloser(text: string, position: number): string | undefined {
  return closers[text.slice(position, position + 2)];
}

function findCloser(text: string, closer: string, from: number): number {
  if (closer !== '$$') return text.indexOf(closer, from);
  const unescaped = /(?<!\\)\$\$/g;
  unescaped.lastIndex = from;
  return unescaped.exec(text)?.index ?? -1;
}

function parseInlineMath(cx: InlineContext, next: number, position: number): number {
  if (next !== DOLLAR && next !== BACKSLASH) return -1;
  const start = position - cx.offset;
  const closer = mathCloser(cx.text, start);
  if (!closer) return -1;
  const close = findCloser(cx.text, closer, start + 2);
  if (close < start + 3) return -1;
  return cx.addElement(
    mathElement(cx, closer === '\\)' ? 'InlineMath' : 'DisplayMath', position, cx.offset + close),
  );
}

function mathElement(cx: BlockContext | InlineContext, name: string, from: number, close: number) {
  return cx.elt(name, from, close + 2, [
    cx.elt('MathMark', from, from + 2),
    cx.elt('MathMark', close, close + 2),
  ]);
}

/** What closes the display math that a line opens, if nothing but the formula is on the lines of both delimiters. */
function blockCloser({ text, pos }: Line): string | undefined {
  const closer = mathCloser(text, pos);
  if (!closer || closer === '\\)') return undefined;
  const close = findCloser(text, closer, pos + 2);
  // `\\[` may also be a bracket that is no link: it opens several lines only when it is alone.
  const isOpening = close < 0 && (closer === '$$' || text.slice(pos + 2).trim() === '');
  const isWhole = close >= 0 && text.slice(close + 2).trim() === '';
  return isOpening || isWhole ? closer : undefined;
}

function parseMathBlock(cx: BlockContext, line: Line): boolean {
  const closer = blockCloser(line);
  if (!closer) return false;
  const from = cx.lineStart + line.pos;
  const { baseIndent } = line;
  const marks = [cx.elt('MathMark', from, from + 2)];
  let searchFrom = line.pos + 2;
  do {
    if (searchFrom === 0) marks.push(...line.markers);
    const close = findCloser(line.text, closer, searchFrom);
    if (close >= 0) {
      marks.push(cx.elt('MathMark', cx.lineStart + close, cx.lineStart + close + 2));
      cx.nextLine();
      break;
    }
    searchFrom = 0;
    // A blank line ends it too: TeX allows none here, and an unclosed formula must not eat the answer.
  } while (cx.nextLine() && line.pos < line.text.length && line.baseIndent >= baseIndent);
  cx.addElement(cx.elt('MathBlock', from, cx.prevLineEnd(), marks));
  return true;
}

/** Formulas: `\(…\)` inline, `\[…\]` and `$$…$$` displayed, the latter two also over several lines. */
export const math: MarkdownConfig = {
  defineNodes: ['InlineMath', 'DisplayMath', { name: 'MathBlock', block: true }, 'MathMark'],
  parseInline: [{ name: 'Math', before: 'Escape', parse: parseInlineMath }],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse: parseMathBlock,
      endLeaf: (_cx, line) => blockCloser(line) !== undefined,
    },
  ],
};
