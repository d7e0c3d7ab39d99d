import { lineStart, toBlock, type MarkdownBlock } from './blocks.ts';
import { closeOpenEnd, shownLength } from './hold-back.ts';
import { growFence, openFence, type OpenFence } from './open-fence.ts';
import { defaultGrammar, type MarkdownGrammar } from './parser.ts';
import { piecesOf, type Piece } from './pieces.ts';
import {
  addReferences,
  completeReferences,
  keepReferences,
  noReferences,
  type References,
} from './references.ts';
import { isTooSoon, reusableFragments, type ParsedEnd } from './reuse.ts';

/** Carriage returns, and what turns the order of characters on screen. */
const unwanted = /[\r\u202A-\u202E\u2066-\u2069]/g;
/** Closed blocks lie in groups of this many, so that a view passes a long text in few steps. */
const GROUP_SIZE = 32;

/** Options of `parseMarkdown`. */
export interface ParseOptions {
  /** More text may follow: open syntax at the end is read as what it will become. Default: false. */
  readonly streaming?: boolean | undefined;
  /** What is understood. Default: CommonMark, GitHub's extensions, footnotes and math. */
  readonly grammar?: MarkdownGrammar | undefined;
}

/** A parsed text. Parse its continuation with it as `previous`, and only the end is looked at. */
export interface MarkdownDocument {
  readonly text: string;
  readonly streaming: boolean;
  readonly grammar: MarkdownGrammar;
  /**
   * Blocks that no further text can change and that show something, in groups; a group that is full never changes
   * either.
   */
  readonly closed: readonly (readonly MarkdownBlock[])[];
  /** The blocks after them. */
  readonly tail: readonly MarkdownBlock[];
  readonly references: References;
  /** References of the closed blocks alone. */
  readonly closedReferences: References;
  readonly end: DocumentEnd;
}

/** The text after the closed blocks, and what is known of it. */
interface DocumentEnd {
  readonly offset: number;
  /** A string of its own: a slice would keep each earlier version of the whole text in memory. */
  readonly text: string;
  readonly parsed: ParsedEnd | undefined;
  readonly fence: OpenFence | undefined;
}

/** Parses `text`; given the document of an earlier part of it, at a cost that does not grow with it. */
export function parseMarkdown(
  text: string,
  previous?: MarkdownDocument,
  { streaming = false, grammar = defaultGrammar }: ParseOptions = {},
): MarkdownDocument {
  const isGrown = previous?.grammar === grammar && text.startsWith(previous.text);
  const base = isGrown ? previous : emptyDocument(grammar);
  const added = text.slice(base.text.length).replaceAll(unwanted, '');
  if (isGrown && text.length === base.text.length && base.streaming === streaming) return base;
  const grown: MarkdownDocument = { ...base, text, streaming };
  const end: DocumentEnd = { ...base.end, text: base.end.text + added };
  return (streaming && extendFence(grown, end, added)) || parseEnd(grown, end);
}

function emptyDocument(grammar: MarkdownGrammar): MarkdownDocument {
  return {
    text: '',
    streaming: false,
    grammar,
    closed: [],
    tail: [],
    references: noReferences,
    closedReferences: noReferences,
    end: { offset: 0, text: '', parsed: undefined, fence: undefined },
  };
}

/** The text goes on within a fence: nothing is parsed. */
function extendFence(
  document: MarkdownDocument,
  end: DocumentEnd,
  added: string,
): MarkdownDocument | undefined {
  const fence = end.fence && growFence(end.fence, added);
  return fence && { ...document, tail: [...document.tail.slice(0, -1), fence.block], end: { ...end, fence } };
}

function parseEnd(document: MarkdownDocument, end: DocumentEnd): MarkdownDocument {
  const { streaming, grammar } = document;
  const shownTo = streaming ? shownLength(end.text) : end.text.length;
  if (streaming && end.parsed && isTooSoon(end.parsed, shownTo)) return { ...document, end };
  const { shown, input, openAt } = streaming
    ? closeOpenEnd(end.text.slice(0, shownTo))
    : { shown: end.text, input: end.text, openAt: Infinity };
  const parser = streaming ? grammar.growing : grammar.whole;
  const tree = parser.parse(input, end.parsed && reusableFragments(end.parsed, shown.length));
  const pieces = piecesOf(tree);
  const blocks = pieces.map((piece) => toBlock(piece, { shown, offset: end.offset, openAt }, document.tail));
  return settle(
    document,
    { ...end, parsed: { tree, from: 0, to: shown.length }, fence: undefined },
    pieces,
    blocks,
  );
}

/** Moves the blocks that are closed out of the end. The last two are not: a line still being written may change both. */
function settle(
  document: MarkdownDocument,
  end: DocumentEnd,
  pieces: readonly Piece[],
  blocks: readonly MarkdownBlock[],
): MarkdownDocument {
  const closing = Math.max(0, blocks.length - 2);
  const closed = blocks.slice(0, closing);
  const closedReferences = addReferences(document.closedReferences, closed);
  const known = addReferences(closedReferences, blocks.slice(closing));
  const references = document.streaming ? known : completeReferences(known);
  const from = closing === 0 ? 0 : lineStart(end.text, pieces[closing]!.from);
  const last = pieces.at(-1);
  const fence =
    document.streaming && last
      ? openFence(blocks.at(-1)!, end.text.slice(lineStart(end.text, last.from)))
      : undefined;
  const tail = blocks.slice(closing);
  return {
    ...document,
    closed: addToGroups(document.closed, closed.filter(isShown)),
    tail: fence ? [...tail.slice(0, -1), fence.block] : tail,
    references: keepReferences(document.references, references),
    closedReferences,
    end: cutEnd({ ...end, fence }, from),
  };
}

/** Definitions are known to the text, and show nothing where they stand. */
function isShown({ node }: MarkdownBlock): boolean {
  return node.name !== 'LinkReference' && node.name !== 'FootnoteDefinition';
}

function cutEnd(end: DocumentEnd, from: number): DocumentEnd {
  const parsed = end.parsed && { ...end.parsed, from };
  return { ...end, offset: end.offset + from, text: end.text.slice(from), parsed };
}

/** All blocks that show something, in order. A block stays in its group, so that moving to the closed ones does not mount it again. */
export function groupsOf({ closed, tail }: MarkdownDocument): readonly (readonly MarkdownBlock[])[] {
  return addToGroups(closed, tail.filter(isShown));
}

function addToGroups(
  groups: readonly (readonly MarkdownBlock[])[],
  blocks: readonly MarkdownBlock[],
): readonly (readonly MarkdownBlock[])[] {
  if (blocks.length === 0) return groups;
  const last = groups.at(-1);
  const isFull = last === undefined || last.length === GROUP_SIZE;
  const next = isFull ? [...groups] : groups.slice(0, -1);
  const rest = isFull ? blocks : [...last, ...blocks];
  for (let from = 0; from < rest.length; from += GROUP_SIZE) next.push(rest.slice(from, from + GROUP_SIZE));
  return next;
}
