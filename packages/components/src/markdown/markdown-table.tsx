import type { SyntaxNode } from '@lezer/common';
import { createElement, memo, useRef, type ReactNode } from 'react';

import { useOverflow } from '../code/use-overflow.ts';
import { leafContent, type BlockScope } from './leaf-content.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { element } from './render-inline.tsx';

type Alignment = 'left' | 'center' | 'right' | undefined;

export interface MarkdownTableProps {
  readonly node: SyntaxNode;
  readonly scope: BlockScope;
}

/** A table that scrolls within its own region, which can be focused when it does. */
export function MarkdownTable({ node, scope }: MarkdownTableProps) {
  const { components } = useMarkdownOptions();
  const labels = useMarkdownLabels();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  const { source, dir } = scope;
  const header = node.getChild('TableHeader');
  const alignments = alignmentsOf(node, source);
  // The delimiter row of a table that begins to show has no text yet.
  if (header && alignments.length === 0) alignments.push(...cellsOf(header).map(() => undefined));
  const rows = node.getChildren('TableRow');
  const row = (child: SyntaxNode, isHeader: boolean): ReactNode => (
    <TableRow
      key={child.from}
      node={child}
      source={source}
      slice={source.slice(child.from, child.to)}
      open={scope.open && child.to >= source.length}
      alignments={alignments}
      isHeader={isHeader}
    />
  );
  const head = createElement(components.thead ?? 'thead', null, header && row(header, true));
  const body =
    rows.length > 0
      ? createElement(
          components.tbody ?? 'tbody',
          null,
          rows.map((child) => row(child, false)),
        )
      : null;
  const scrollable = scrolls ? { role: 'region', tabIndex: 0, 'aria-label': labels.tableScrollable } : {};
  return (
    <div ref={region} className="orq-table" {...scrollable}>
      {createElement(components.table ?? 'table', { dir }, head, body)}
    </div>
  );
}

interface TableRowProps {
  readonly node: SyntaxNode;
  readonly source: string;
  readonly slice: string;
  readonly open: boolean;
  readonly alignments: readonly Alignment[];
  readonly isHeader: boolean;
}

const TableRow = memo(function TableRow({
  node,
  source,
  open,
  alignments,
  isHeader,
}: TableRowProps): ReactNode {
  const options = useMarkdownOptions();
  const { components } = options;
  const scope: BlockScope = { source, open, options, tight: true, dir: undefined };
  const cells = cellsOf(node);
  const name = isHeader ? 'th' : 'td';
  const children = alignments.map((alignment, index) => {
    const cell = cells[index];
    const content = cell ? leafContent(cell, cell.from, cell.to, scope) : [];
    return element(
      components[name] ?? name,
      { scope: isHeader ? 'col' : undefined, 'data-align': alignment },
      content,
    );
  });
  return element(components.tr ?? 'tr', null, children);
}, isSameRow);

function isSameRow(before: TableRowProps, after: TableRowProps): boolean {
  return (
    before.slice === after.slice &&
    before.open === after.open &&
    before.alignments.join() === after.alignments.join()
  );
}

/** The cells of a row by column; an empty one has no node. */
function cellsOf(row: SyntaxNode): (SyntaxNode | undefined)[] {
  const cells: (SyntaxNode | undefined)[] = [];
  let column = 0;
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableCell') cells[column] = child;
    else if (child.name === 'TableDelimiter' && child.from > row.from) column++;
  }
  return cells;
}

function alignmentsOf(table: SyntaxNode, source: string): Alignment[] {
  const delimiter = table.getChild('TableDelimiter');
  const row = source.slice(delimiter?.from, delimiter?.to).replaceAll(/^[\s|]+|[\s|]+$/g, '');
  return row === '' ? [] : row.split('|').map((column) => alignmentOf(column.trim()));
}

function alignmentOf(column: string): Alignment {
  if (column.startsWith(':')) return column.endsWith(':') && column.length > 1 ? 'center' : 'left';
  return column.endsWith(':') ? 'right' : undefined;
}
