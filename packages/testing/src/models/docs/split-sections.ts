import { afterLine } from './split-blocks.ts';

/** A document to answer from: Markdown, and the path by which it is cited. */
export type SourceDocument = { readonly path: string; readonly title?: string; readonly text: string };

/** The text under one heading, without that of the headings below it. */
export type Section = {
  readonly path: string;
  /** Title of the document. */
  readonly title: string;
  /** Empty for text before the first heading. */
  readonly heading: string;
  /** The heading as part of an address, as GitHub makes it. */
  readonly anchor: string;
  readonly text: string;
};

/** Cuts a document at its headings. Sections without text are left out. */
export function splitSections({ path, title, text }: SourceDocument): readonly Section[] {
  const blocks: { heading: string; level: number; lines: string[] }[] = [
    { heading: '', level: 0, lines: [] },
  ];
  let fence = '';
  for (const line of text.split(/\r?\n/)) {
    const heading = fence === '' ? /^(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line) : null;
    if (heading) blocks.push({ heading: plain(heading[2] ?? ''), level: heading[1]?.length ?? 1, lines: [] });
    else blocks.at(-1)?.lines.push(line);
    fence = afterLine(fence, line);
  }

  const name = title ?? blocks.find((block) => block.level === 1)?.heading ?? path;
  const anchors = new Map<string, number>();
  return blocks
    .map(({ heading, lines }) => ({
      path,
      title: name,
      heading,
      anchor: toAnchor(heading, anchors),
      text: tidy(lines.join('\n')),
    }))
    .filter((section) => section.text !== '');
}

// Comments and pictures say nothing in an answer.
const tidy = (markdown: string) =>
  markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/^\s*\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*$/gm, '')
    .trim();

const plain = (heading: string) =>
  heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]|(?<!\w)_|_(?!\w)/g, '');

function toAnchor(heading: string, used: Map<string, number>): string {
  if (heading === '') return '';
  const anchor = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
  const times = used.get(anchor) ?? 0;
  used.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${times}`;
}
