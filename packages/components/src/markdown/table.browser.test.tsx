import '../styles/index.css';

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';

import { Markdown } from './markdown.tsx';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function showTables(columns: number, copies = 1): HTMLElement {
  const names = Array.from({ length: columns }, (_, index) => `c${index}`);
  const text = [names, names.map(() => '-'), names].map(row).join('\n');
  const { container } = render(
    <div className="orq-root" data-orq-theme="light">
      <Markdown text={Array.from({ length: copies }, () => text).join('\n\n')} />
    </div>,
  );
  return container;
}

it('of 2,000 columns scrolls by itself: the page stays as wide as it was', async () => {
  const container = showTables(2000);
  const region = await screen.findByRole('region', { name: 'Table, scrollable' });
  expect(region.scrollWidth).toBeGreaterThan(region.clientWidth * 10);
  expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  region.focus();
  expect(document.activeElement).toBe(region);
});

it('has a name of its own among others that scroll, which is free again afterwards', async () => {
  showTables(100, 3);
  await screen.findByRole('region', { name: 'Table 3, scrollable' });
  const names = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
  expect(new Set(names)).toEqual(
    new Set(['Table, scrollable', 'Table 2, scrollable', 'Table 3, scrollable']),
  );
  cleanup();
  showTables(100);
  await screen.findByRole('region', { name: 'Table, scrollable' });
});

it('that fits is no region, and no stop for Tab', async () => {
  const container = showTables(2);
  await screen.findByRole('button', { name: 'Copy table' });
  expect(screen.queryByRole('region')).toBeNull();
  expect(container.querySelector('[tabindex="0"]')).toBeNull();
});

it('is copied as HTML for programs that know tables, and as Markdown for others', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  showTables(2);
  await userEvent.click(await screen.findByRole('button', { name: 'Copy table' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy with formatting' }));
  await screen.findByRole('button', { name: 'Copied' });
  const [item] = write.mock.calls[0]![0];
  const read = async (type: string) => (await item!.getType(type)).text();
  await expect(read('text/html')).resolves.toMatch(/^<table><thead>.*<\/table>$/s);
  await expect(read('text/plain')).resolves.toBe('| c0 | c1 |\n| --- | --- |\n| c0 | c1 |');
});
