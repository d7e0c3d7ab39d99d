import type { SyntaxNode } from './syntax-node.ts';

export type Alignment = 'none' | 'left' | 'center' | 'right';

/** The cells of a row by column; an empty one has no node. */
export function cellsOf(row: SyntaxNode): (SyntaxNode | undefined)[] {
  const cells: (SyntaxNode | undefined)[] = [];
  let column = 0;
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableCell') cells[column] = child;
    else if (child.name === 'TableDelimiter' && child.from > row.from) column++;
  }
  return cells;
}

/** How each column of a table is aligned: as many as it has. */
export function columnsOf(table: SyntaxNode, source: string): Alignment[] {
  const delimiter = table.getChild('TableDelimiter');
  const row = delimiter ? source.slice(delimiter.from, delimiter.to).replaceAll(/^[\s|]+|[\s|]+$/g, '') : '';
  if (row !== '') return row.split('|').map((column) => alignmentOf(column.trim()));
  // A table that begins to show has no such row yet.
  const header = table.getChild('TableHeader');
  return header ? cellsOf(header).map(() => 'none') : [];
}

function alignmentOf(column: string): Alignment {
  if (column.startsWith(':')) return column.endsWith(':') && column.length > 1 ? 'center' : 'left';
  return column.endsWith(':') ? 'right' : 'none';
}
