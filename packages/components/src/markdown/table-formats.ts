import type { SyntaxNode } from './syntax-node.ts';

import { cellsOf, columnsOf, type Alignment } from './table-cells.ts';

const delimiters: Readonly<Record<Alignment, string>> = {
  none: '---',
  left: ':---',
  center: ':---:',
  right: '---:',
};

const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table as Markdown of its own, without the indentation and the marks of what it lies in. */
export function tableToMarkdown(table: SyntaxNode, source: string): string {
  const columns = columnsOf(table, source);
  const toRow = (row: SyntaxNode): string => {
    const cells = cellsOf(row);
    return toLine(columns.map((_align, index) => source.slice(cells[index]?.from, cells[index]?.to ?? 0)));
  };
  const head = table.getChildren('TableHeader').map(toRow);
  const delimiter = toLine(columns.map((align) => delimiters[align]));
  return [...head, delimiter, ...table.getChildren('TableRow').map(toRow)].join('\n');
}

/** The texts of a table's cells, by row. */
export function tableTexts(table: HTMLTableElement): string[][] {
  return Array.from(table.rows, ({ cells }) => Array.from(cells, textOf));
}

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true);
  if (copy instanceof Element) {
    for (const formula of copy.querySelectorAll<HTMLElement>('[data-tex]')) {
      formula.replaceWith(formula.dataset['tex'] ?? '');
    }
    for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  }
  return copy.textContent?.trim() ?? '';
}

/** CSV (RFC 4180). What a spreadsheet would run as a formula is given as text, by a leading apostrophe. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(toCsvField).join(',')).join('\r\n');
}

const isNumber = (text: string): boolean => /^[+-]?[\d.,\s]*\d%?$/.test(text);

function toCsvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const kept = new Set(['href', 'scope', 'colspan', 'rowspan']);

/** The HTML of a table for other programs: its elements and links, without our classes. */
export function tableToHtml(table: HTMLTableElement): string {
  const copy = document.createElement('div');
  copy.append(table.cloneNode(true));
  for (const element of copy.querySelectorAll('*')) {
    const align = element.getAttribute('data-align');
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
    if (align && align !== 'none') element.setAttribute('align', align);
  }
  return copy.innerHTML;
}
