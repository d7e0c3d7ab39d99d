/** A paragraph, a list item, a row of a table or a fence: the least of a text that can be shown alone. */
export type Block = {
  readonly text: string;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** The head of the table that a row belongs to, which it cannot be shown without. */
  readonly head?: string;
};

/** Cuts Markdown into blocks, in their order. */
export function splitBlocks(markdown: string): readonly Block[] {
  const blocks: { start: number; end: number; head?: string }[] = [];
  let offset = 0;
  let fence = '';
  let isOpen = false;
  let table: { lines: string[]; head?: string } | undefined;

  for (const line of markdown.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const wasFenced = fence !== '';
    fence = afterLine(fence, line);
    if (!wasFenced && line.trim() === '') {
      isOpen = false;
      table = undefined;
      continue;
    }
    const isRow = !wasFenced && line.startsWith('|');
    if (!isRow) table = undefined;
    else table ??= { lines: [] };
    // The first two rows are the head, and stay together.
    const isBodyRow = table !== undefined && table.lines.push(line) > 2;
    if (isBodyRow && table && table.head === undefined) table.head = table.lines.slice(0, 2).join('\n');

    const last = blocks.at(-1);
    if (last && isOpen && !isBodyRow && (wasFenced || !/^(?:[-*+]|\d+[.)])\s/.test(line)))
      last.end = start + line.length;
    else
      blocks.push({
        start,
        end: start + line.length,
        ...(isBodyRow && table?.head ? { head: table.head } : {}),
      });
    isOpen = true;
  }
  return blocks.map((block) => Object.assign(block, { text: markdown.slice(block.start, block.end) }));
}

/** The marks of the fence that is open after a line; empty when none is. `fence` is that before it. */
export function afterLine(fence: string, line: string): string {
  const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
  if (fence === '') return marks;
  return marks.startsWith(fence) ? '' : fence;
}
