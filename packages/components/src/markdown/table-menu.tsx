'use client';

import type { SyntaxNode } from './syntax-node.ts';
import type { ReactElement, RefObject } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { Menu } from '../internal/menu.tsx';
import { useCopied } from '../internal/use-copied.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import css from '../styles/lazy/table-menu.css?inline';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { tableTexts, tableToHtml, tableToMarkdown, toCsv } from './table-formats.ts';
import { useClassName } from './use-class-name.ts';

export interface TableMenuProps {
  /** An element with the table in it. */
  readonly region: RefObject<HTMLElement | null>;
  /** The table in the tree of `source`. */
  readonly node: SyntaxNode;
  readonly source: string;
}

/** Copies a table: with its formatting, as Markdown, or as CSV. */
export function TableMenu({ region, node, source }: TableMenuProps): ReactElement {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const { copied, copyBy } = useCopied();
  const withTable = (write: (table: HTMLTableElement) => Promise<void>) => () => {
    const table = region.current?.querySelector('table');
    if (table) copyBy(async () => write(table));
  };
  return (
    <div ref={useLazyStyles(css)} className={className('orq-table-menu')}>
      <Menu
        icon={copied ? 'check' : 'copy'}
        label={copied ? labels.copied : labels.copyTable}
        items={[
          {
            icon: 'copy',
            label: labels.copyRich,
            onChoose: withTable(async (table) => copyRich(table, tableToMarkdown(node, source))),
          },
          {
            icon: 'compose',
            label: labels.copyMarkdown,
            onChoose: withTable(async () => copyText(tableToMarkdown(node, source))),
          },
          {
            icon: <LateIcon name="file" />,
            label: labels.copyCsv,
            onChoose: withTable(async (table) => copyText(toCsv(tableTexts(table)))),
          },
        ]}
      />
    </div>
  );
}

const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** As a table for programs that know one, as Markdown for others. */
async function copyRich(table: HTMLTableElement, text: string): Promise<void> {
  const html = new Blob([tableToHtml(table)], { type: 'text/html' });
  const plain = new Blob([text], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
}
