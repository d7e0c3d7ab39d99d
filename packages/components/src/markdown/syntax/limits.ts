import type {
  BlockContext,
  InlineContext,
  LeafBlock,
  LeafBlockParser,
  Line,
  MarkdownConfig,
} from '@lezer/markdown';

/** Containers (quotes, lists, items) inside each other; what is deeper is plain text. */
const MAX_DEPTH = 40;
/** Characters of one quote or list item; the lines after them are plain text. */
const MAX_CONTAINER = 64_000;
/** Characters of one paragraph or table; the lines after them start a new block. */
const MAX_LEAF = 32_000;
/** The same, for what may define a link: each line of that is read from its start. */
const MAX_DEFINITION = 4000;
/** Characters of one paragraph or cell that are searched for inline syntax. */
const MAX_INLINE = 16_000;
/** Characters in it that may open or close something: what matching them costs is up to quadratic. */
const MAX_MARKS = 600;

const mark = new Set(Array.from('*_~`[]<$\\&', (character) => character.charCodeAt(0)));

function isTooDense(cx: InlineContext): boolean {
  if (cx.end - cx.offset > MAX_INLINE) return true;
  let marks = 0;
  for (let index = 0; index < cx.text.length && marks <= MAX_MARKS; index++) {
    if (mark.has(cx.text.charCodeAt(index))) marks++;
  }
  return marks > MAX_MARKS;
}

/** Where the outermost quote or the list item that is being parsed starts. */
const starts = new WeakMap<BlockContext, number>();

function isTooLong(cx: BlockContext): boolean {
  const isStart = cx.depth === 1 || (cx.depth === 2 && cx.parentType().name.endsWith('List'));
  if (isStart) starts.set(cx, cx.lineStart);
  return cx.lineStart - (starts.get(cx) ?? cx.lineStart) > MAX_CONTAINER;
}

/** A line that is too deep, or too far down in what holds it, is a paragraph without syntax. */
function parsePlain(cx: BlockContext, line: Line): boolean {
  if (!isTooLong(cx) && cx.depth <= MAX_DEPTH) return false;
  const from = cx.lineStart + line.pos;
  const to = cx.lineStart + line.text.length;
  cx.nextLine();
  cx.addElement(cx.elt('Paragraph', from, to));
  return true;
}

/** Ends a paragraph or table that has become too long; what its other parsers made of it stands. */
class LeafLimit implements LeafBlockParser {
  // Known from the start: reading the content of a long block costs as much as the block is long.
  readonly limit: number;

  constructor(leaf: LeafBlock) {
    this.limit = leaf.content.startsWith('[') ? MAX_DEFINITION : MAX_LEAF;
  }

  nextLine(cx: BlockContext, _line: Line, leaf: LeafBlock): boolean {
    if (leaf.content.length < this.limit) return false;
    if (!leaf.parsers.some((parser) => parser !== this && parser.finish(cx, leaf))) {
      cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
    }
    return true;
  }

  finish(): boolean {
    return false;
  }
}

/** Keeps hostile input cheap: nesting, the size of a block and the number of its delimiters are bounded. */
export const limits: MarkdownConfig = {
  parseInline: [
    {
      name: 'Limit',
      before: 'Escape',
      parse: (cx, _next, position) => (position === cx.offset && isTooDense(cx) ? cx.end : -1),
    },
  ],
  parseBlock: [
    { name: 'ContainerLimit', before: 'LinkReference', parse: parsePlain },
    { name: 'LeafLimit', before: 'LinkReference', leaf: (_cx, leaf) => new LeafLimit(leaf) },
  ],
};
