import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { Markdown } from './markdown.tsx';
import { groupsOf, parseMarkdown } from './parse-markdown.ts';
import { tableTexts, tableToHtml, tableToMarkdown, toCsv } from './table-formats.ts';

const source = [
  '| Name | Price | Note |',
  '|:--|--:|:-:|',
  '| **Tea** | -4,50 | a \\| b |',
  '| [Cake](https://example.com) | 3 |',
].join('\n');

const domTable = (text: string) => {
  render(<Markdown text={text} />);
  return screen.getByRole<HTMLTableElement>('table');
};

describe('a table', () => {
  it('is Markdown of its own, with a cell for each column', () => {
    const [block] = groupsOf(parseMarkdown(source)).flat();
    expect(tableToMarkdown(block!.node, block!.source)).toBe(
      [
        '| Name | Price | Note |',
        '| :--- | ---: | :---: |',
        '| **Tea** | -4,50 | a \\| b |',
        '| [Cake](https://example.com) | 3 |  |',
      ].join('\n'),
    );
  });

  it('is the texts of its cells', () => {
    expect(tableTexts(domTable(source))).toEqual([
      ['Name', 'Price', 'Note'],
      ['Tea', '-4,50', 'a | b'],
      ['Cake', '3', ''],
    ]);
  });

  it('is HTML with its links and alignment, and without our classes', () => {
    const html = tableToHtml(domTable(source));
    expect(html).toContain('<td align="left"><a href="https://example.com');
    expect(html).toContain('<th scope="col" align="right">Price</th>');
    expect(html).not.toMatch(/class|style|data-/);
  });
});

describe('CSV', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(
      toCsv([
        ['a', 'b, c'],
        ['"d"', 'e\nf'],
      ]),
    ).toBe('a,"b, c"\r\n"""d""","e\nf"');
  });

  it.each([
    ['=HYPERLINK("https://thief.example")', `"'=HYPERLINK(""https://thief.example"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['-4.5', '-4.5'],
    ['+12 %', "'+12 %"],
    ['-12%', '-12%'],
  ])('gives %s as text, unless it is a number', (text, field) => {
    expect(toCsv([[text]])).toBe(field);
  });
});

describe('the menu of a table', () => {
  it('comes when the table is whole', async () => {
    const { rerender } = render(<Markdown streaming text={source} />);
    await vi.dynamicImportSettled();
    expect(screen.queryByRole('button', { name: 'Copy table' })).toBeNull();
    rerender(<Markdown text={source} />);
    expect(await screen.findByRole('button', { name: 'Copy table' })).toBeVisible();
  });

  it('copies as CSV and as Markdown, and says so', async () => {
    const user = userEvent.setup();
    render(<Markdown text={source} />);
    const choose = async (button: string, name: string) => {
      await user.click(await screen.findByRole('button', { name: button }));
      await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
    };
    await choose('Copy table', 'Copy as CSV');
    await screen.findByRole('button', { name: 'Copied' });
    const csv = 'Name,Price,Note\r\nTea,"-4,50",a | b\r\nCake,3,';
    await expect(navigator.clipboard.readText()).resolves.toBe(csv);
    await choose('Copied', 'Copy as Markdown');
    await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/^\| Name \|/));
  });
});
