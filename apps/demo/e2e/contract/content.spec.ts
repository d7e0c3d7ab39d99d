import { fileURLToPath } from 'node:url';

import { answered, asked } from './messages.ts';
import { byKeyboard, byPointer, expect, press, tabTo, test } from './row.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const shown = (content: Parameters<typeof answered>[0]) => ({
  chat: { initialMessages: [asked('Show me'), answered(content)] },
});

test.describe('citation mark', () => {
  const cited = () =>
    shown([
      { type: 'text', text: 'Water boils at 100 °C.[1] It freezes at 0 °C.[2]' },
      { type: 'source', url: 'https://one.example/boil', title: 'On boiling' },
      {
        type: 'source',
        url: 'https://two.example/freeze',
        title: 'On freezing',
        snippet: 'Water turns to ice.',
      },
    ]);

  byKeyboard(
    'is named by its source; Enter opens, Escape closes and focus returns',
    async ({ open, page }) => {
      const { answers } = await open(cited());
      const mark = answers.getByRole('paragraph').getByRole('link', { name: 'Source 2: On freezing' });
      await expect(mark).toHaveText('2');
      await expect(mark).toHaveAttribute('aria-expanded', 'false');
      await tabTo(page, answers);
      await press(page, 'Enter', 'Tab');
      await expect(mark).toBeFocused();
      await press(page, 'Enter');
      await expect(mark).toHaveAttribute('aria-expanded', 'true');
      const card = page.getByRole('group', { name: 'Source 2: On freezing' });
      await expect(card).toContainText('Water turns to ice.');
      await expect(card.getByRole('link', { name: 'On freezing' })).toBeFocused();
      await press(page, 'Escape');
      await expect(card).toHaveCount(0);
      await expect(mark).toBeFocused();
      await expect(mark).toHaveAttribute('aria-expanded', 'false');
    },
  );

  byPointer('opens by a press, and closes by one beside it', async ({ open, page }) => {
    const { answers, region } = await open(cited());
    const mark = answers.getByRole('paragraph').getByRole('link', { name: 'Source 1: On boiling' });
    await mark.click();
    const card = page.getByRole('group', { name: 'Source 1: On boiling' });
    await expect(card).toContainText('one.example');
    await region.click({ position: { x: 400, y: 20 } });
    await expect(card).toHaveCount(0);
  });
});

test.describe('code block', () => {
  const narrow = '```ts\nconst total = 1;\n```';
  const wide = `\`\`\`ts\nconst line = '${'wide '.repeat(80)}';\n\`\`\``;

  byKeyboard(
    'is a figure captioned by its language; arrows scroll it where it overflows',
    async ({ open, page }) => {
      const { answers } = await open(shown(`${narrow}\n\n${wide}`));
      const figures = answers.getByRole('figure', { name: 'TypeScript' });
      await expect(figures).toHaveCount(2);
      await expect(figures.first().locator('figcaption')).toContainText('TypeScript');
      await expect(figures.first().locator('pre')).not.toHaveAttribute('tabindex');
      const scrolled = figures.last().getByRole('group', { name: /^Code, TypeScript.*scrollable/ });
      await expect(scrolled).toHaveAttribute('tabindex', '0');
      await tabTo(page, answers);
      await press(page, 'Enter');
      await tabTo(page, scrolled);
      await press(page, 'ArrowRight', 'ArrowRight');
      await expect.poll(() => scrolled.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      await tabTo(page, figures.last().getByRole('button', { name: 'Copy code, TypeScript' }), 'Shift+Tab');
      await press(page, 'Enter');
      await expect(figures.last().getByRole('button', { name: 'Copied' })).toBeFocused();
    },
  );

  byPointer('is copied by its button', async ({ open, page }) => {
    const { answers } = await open(shown(narrow));
    await answers.getByRole('button', { name: 'Copy code, TypeScript' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('const total = 1;');
  });
});

test.describe('table', () => {
  const narrow = '| Reason | Time |\n| - | - |\n| Damaged | 1 day |';
  const columns = Array.from({ length: 14 }, (_, index) => `Column number ${index}`);
  const wide = `| ${columns.join(' | ')} |\n|${' - |'.repeat(14)}\n|${' value |'.repeat(14)}`;

  byKeyboard(
    'is native, with scoped headers, in a region that can be focused where it overflows',
    async ({ open, page }) => {
      const { answers } = await open(shown(`${narrow}\n\nAnd:\n\n${wide}`));
      const tables = answers.getByRole('table');
      await expect(tables).toHaveCount(2);
      await expect(tables.first().getByRole('columnheader', { name: 'Reason' })).toHaveAttribute(
        'scope',
        'col',
      );
      const scrolled = answers.getByRole('region', { name: /^Table, scrollable/ });
      await expect(scrolled).toHaveCount(1);
      await expect(scrolled).toHaveAttribute('tabindex', '0');
      await tabTo(page, answers);
      await press(page, 'Enter');
      await tabTo(page, scrolled);
      await press(page, 'ArrowRight', 'ArrowRight');
      await expect.poll(() => scrolled.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    },
  );

  byPointer('scrolls by wheel in itself', async ({ open, page }) => {
    const { answers, composer } = await open(shown(wide));
    await composer.click();
    const scrolled = answers.getByRole('region', { name: /^Table, scrollable/ });
    await scrolled.hover();
    await page.mouse.wheel(200, 0);
    await expect.poll(() => scrolled.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});

test.describe('math', () => {
  test('has MathML, and a wide one can be focused', async ({ open }) => {
    const sum = Array.from({ length: 60 }, (_, index) => `x_{${index}}`).join(' + ');
    const { answers } = await open(shown(`So \\(a^2\\):\n\n$$\n${sum}\n$$`));
    await expect(answers.getByRole('math')).toHaveCount(2);
    await expect(answers.getByRole('group', { name: /formula/i })).toHaveAttribute('tabindex', '0');
  });
  // It has no keys and nothing to press.
});

test.describe('diagram', () => {
  const frame = new URL('../../../../packages/components/diagram-frame/', import.meta.url);
  const mermaid = new URL('../../../../packages/components/node_modules/mermaid/dist/', import.meta.url);
  const flow = '```mermaid\nflowchart LR\n  accTitle: A return\n  A[Asks] --> B[Refund]\n```';

  test.beforeEach(async ({ page }) => {
    await page.route('**/diagram-frame/**', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/diagram-frame/')[1] ?? '';
      const folder = /^(index\.html|frame\.js)$/.test(name) ? frame : mermaid;
      await route.fulfill({ path: fileURLToPath(new URL(name, folder)) });
    });
  });

  byKeyboard('is an image described by its source, which a toggle shows', async ({ open, page }) => {
    const { answers } = await open(shown(flow));
    const picture = answers.getByRole('img', { name: 'Diagram: A return' });
    await expect(picture).toBeVisible({ timeout: 25_000 });
    await expect(picture).toHaveAccessibleDescription(/flowchart LR/);
    const toggle = answers.getByRole('button', { name: 'Show source' });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await tabTo(page, answers);
    await press(page, 'Enter');
    await tabTo(page, toggle);
    await press(page, 'Space');
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(answers.getByText('flowchart LR')).toBeVisible();
    await expect(picture).toHaveCount(0);
    await press(page, 'Enter');
    await expect(picture).toBeVisible();
    await expect(toggle).toBeFocused();
  });
});
