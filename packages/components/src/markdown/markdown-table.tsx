'use client';

import type { SyntaxNode } from './syntax-node.ts';
import { memo, useRef, type ReactElement, type ReactNode } from 'react';

import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { html } from './element.ts';
import { leafContent, type BlockScope } from './leaf-content.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { cellsOf, columnsOf, type Alignment } from './table-cells.ts';
import type { TableToolsProps } from './table-tools.tsx';
import { useClassName } from './use-class-name.ts';

const TableTools = lazyPart<TableToolsProps>(async () => {
  try {
    return (await import('./table-tools.tsx')).TableTools;
  } catch {
    // Offline, or a deployment took the file away.
    return () => null;
  }
});

export interface MarkdownTableProps {
  readonly node: SyntaxNode;
  readonly scope: BlockScope;
}

/** A table that scrolls within its own region. */
export function MarkdownTable({ node, scope }: MarkdownTableProps): ReactElement {
  const { source, open, options, dir } = scope;
  const className = useClassName();
  const region = useRef<HTMLDivElement>(null);
  const columns = columnsOf(node, source);
  const row = (child: SyntaxNode): ReactNode => (
    <TableRow
      key={child.from}
      node={child}
      source={source}
      slice={source.slice(child.from, child.to)}
      open={open && child.to >= source.length}
      columns={columns}
    />
  );
  const head = node.getChildren('TableHeader').map((child) => row(child));
  const body = node.getChildren('TableRow').map((child) => row(child));
  const sections = [
    html('thead', options, null, head),
    body.length > 0 ? html('tbody', options, null, [body]) : null,
  ];
  return (
    <div className={className('orq-table-frame')} dir={dir}>
      <div ref={region} className={className('orq-table')}>
        {html('table', options, { dir }, sections)}
      </div>
      <Late>
        <TableTools region={region} node={node} source={source} open={open} />
      </Late>
    </div>
  );
}

interface TableRowProps {
  readonly node: SyntaxNode;
  readonly source: string;
  readonly slice: string;
  readonly open: boolean;
  readonly columns: readonly Alignment[];
}

const TableRow = memo(function TableRow({ node, source, open, columns }: TableRowProps): ReactNode {
  const options = useMarkdownOptions();
  const scope: BlockScope = { source, open, options, tight: true, dir: undefined };
  const cells = cellsOf(node);
  const isHeader = node.name === 'TableHeader';
  const children = columns.map((align, index) => {
    const cell = cells[index];
    const content = cell ? leafContent(cell, cell.from, cell.to, scope) : [];
    return html(
      isHeader ? 'th' : 'td',
      options,
      { scope: isHeader ? 'col' : undefined, 'data-align': align },
      content,
    );
  });
  return html('tr', options, null, children);
}, isSameRow);

function isSameRow(before: TableRowProps, after: TableRowProps): boolean {
  return (
    before.slice === after.slice &&
    before.open === after.open &&
    before.columns.join() === after.columns.join()
  );
}
