import type { MarkdownBlock } from './blocks.ts';
import { linkTarget, normalizeLabel, type LinkTarget } from './link-target.ts';
import { walk, type SyntaxNode } from './syntax-node.ts';

/** Definitions and footnotes of one text that count; the rest show as text. */
const MAX_DEFINITIONS = 1000;

/** What a block defines for others, and the footnotes that it refers to, in order. */
export interface BlockReferences {
  readonly links: readonly (readonly [label: string, target: LinkTarget])[];
  readonly footnote: string | undefined;
  readonly marks: readonly string[];
}

/** What the blocks of one text know of each other. The same object until something of it changes. */
export interface References {
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** Footnotes that are defined, by label. */
  readonly footnotes: ReadonlyMap<string, MarkdownBlock>;
  /** Labels of the footnotes that the text refers to, in that order: their numbers. */
  readonly marks: readonly string[];
}

export const noReferences: References = { links: new Map(), footnotes: new Map(), marks: [] };

/** The label of `[^label]` or `[^label]:`. */
export const footnoteLabel = (source: string): string =>
  normalizeLabel(source.slice(2, source.lastIndexOf(']')));

/** What `source` defines and refers to; nothing for the many blocks that do neither. */
export function referencesIn(block: SyntaxNode, source: string, open: boolean): BlockReferences | undefined {
  if (!source.includes(']:') && !source.includes('[^')) return undefined;
  const links: [string, LinkTarget][] = [];
  const marks: string[] = [];
  let footnote: string | undefined;
  walk(block, (node) => {
    const { name, from, to } = node;
    if (name === 'FootnoteReference') marks.push(footnoteLabel(source.slice(from, to)));
    else if (name === 'FootnoteLabel') footnote ??= footnoteLabel(source.slice(from, to));
    else if (name === 'LinkReference' && !open) {
      const label = node.getChild('LinkLabel');
      const target = linkTarget(node, source);
      if (label && target) links.push([normalizeLabel(source.slice(label.from + 1, label.to - 1)), target]);
    }
  });
  return { links, footnote, marks };
}

/** `references` with those of `blocks` added. The first definition of a label wins. */
export function addReferences(references: References, blocks: readonly MarkdownBlock[]): References {
  const adding = blocks.filter((block) => block.references);
  if (adding.length === 0) return references;
  const links = new Map(references.links);
  const footnotes = new Map(references.footnotes);
  const marks = new Set(references.marks);
  for (const block of adding) {
    for (const [label, target] of block.references!.links) {
      if (!links.has(label) && links.size < MAX_DEFINITIONS) links.set(label, target);
    }
    const { footnote } = block.references!;
    if (footnote !== undefined && !footnotes.has(footnote) && footnotes.size < MAX_DEFINITIONS) {
      footnotes.set(footnote, block);
    }
    for (const label of block.references!.marks) if (marks.size < MAX_DEFINITIONS) marks.add(label);
  }
  return { links, footnotes, marks: [...marks] };
}

/** `references` of a text that is whole: footnotes that it does not define do not count. */
export function completeReferences(references: References): References {
  const { marks, footnotes } = references;
  return marks.every((label) => footnotes.has(label))
    ? references
    : { ...references, marks: marks.filter((label) => footnotes.has(label)) };
}

/** `next`, or `previous` when it says the same. */
export function keepReferences(previous: References, next: References): References {
  const isSame =
    previous === next ||
    (sameEntries(previous.links, next.links, (a, b) => a.href === b.href && a.title === b.title) &&
      sameEntries(previous.footnotes, next.footnotes, Object.is) &&
      previous.marks.length === next.marks.length &&
      previous.marks.every((label, index) => label === next.marks[index]));
  return isSame ? previous : next;
}

function sameEntries<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}
