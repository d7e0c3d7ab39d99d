import { answered, asked, twoTurns } from './messages.ts';
import { byKeyboard, byPointer, expect, press, tabTo, takeRecord, test } from './row.ts';

test.describe('thread list', () => {
  test.use({ viewport: { width: 1200, height: 800 } });
  const threads = ['Refund policy', 'A trip to Ghent', 'Recipes', 'Roses'];

  byKeyboard('is a navigation with lists; arrows, Home, End and letters rove', async ({ open, page }) => {
    await open({ threads, unread: ['Recipes'] });
    const nav = page.getByRole('navigation', { name: 'Conversations' });
    const row = (name: string) => nav.getByRole('button', { name, exact: true });
    await expect(nav.getByRole('list').getByRole('listitem')).toHaveCount(4);
    await expect(row('Refund policy')).toHaveAttribute('aria-current', 'page');
    await expect(nav.locator('[aria-current]')).toHaveCount(1);
    await expect(nav.getByRole('button', { name: /^Recipes ?, unread$/i })).toBeVisible();
    await tabTo(page, row('Refund policy'));
    await press(page, 'ArrowDown');
    await expect(row('A trip to Ghent')).toBeFocused();
    await press(page, 'End');
    await expect(row('Roses')).toBeFocused();
    await press(page, 'Home');
    await expect(row('Refund policy')).toBeFocused();
    await press(page, 'r');
    await expect(nav.getByRole('button', { name: /^Recipes/ })).toBeFocused();
    await press(page, 'ArrowUp');
    await expect(row('A trip to Ghent')).toBeFocused();
    await expect(nav.locator('[data-orq-part="thread-row"][tabindex="0"]')).toHaveCount(1);
    await press(page, 'Tab');
    await expect(nav.getByRole('button', { name: 'Actions for A trip to Ghent' })).toBeFocused();
    await press(page, 'Shift+Tab', 'Enter');
    await expect(row('A trip to Ghent')).toHaveAttribute('aria-current', 'page');
    await expect(row('A trip to Ghent')).toBeFocused();
  });

  byKeyboard('F2 renames, Delete deletes with a way back', async ({ open, page }) => {
    await open({ threads });
    const nav = page.getByRole('navigation', { name: 'Conversations' });
    const row = (name: string) => nav.getByRole('button', { name, exact: true });
    await tabTo(page, row('Refund policy'));
    await press(page, 'F2');
    const title = nav.getByRole('textbox', { name: 'Title' });
    await expect(title).toBeFocused();
    await page.keyboard.type('Refunds');
    await press(page, 'Enter');
    await expect(row('Refunds')).toBeFocused();
    await takeRecord(page);
    await press(page, 'Delete');
    await expect(row('Refunds')).toHaveCount(0);
    await expect(row('A trip to Ghent')).toBeFocused();
    expect((await takeRecord(page)).speech).toEqual(['Conversation deleted: Refunds']);
    await tabTo(page, nav.getByRole('button', { name: 'Undo' }));
    await press(page, 'Enter');
    await expect(row('Refunds')).toBeVisible();
  });

  byPointer('opens by a press, and its menu holds the rest', async ({ open, page }) => {
    await open({ threads });
    const nav = page.getByRole('navigation', { name: 'Conversations' });
    await nav.getByRole('button', { name: 'Recipes', exact: true }).click();
    await expect(nav.getByRole('button', { name: 'Recipes', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await nav.getByRole('button', { name: 'Actions for Recipes' }).click();
    await expect(page.getByRole('menu', { name: 'Actions for Recipes' }).getByRole('menuitem')).toHaveText([
      'Rename',
      'Delete',
    ]);
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await expect(nav.getByRole('textbox', { name: 'Title' })).toBeFocused();
  });
});

test.describe('model picker', () => {
  byKeyboard('is a button named by the model, and a listbox', async ({ open, page }) => {
    const { button } = await open();
    const picker = button('Model: local/tour');
    await expect(picker).toHaveAttribute('aria-haspopup', 'listbox');
    await expect(picker).toHaveAttribute('aria-expanded', 'false');
    await tabTo(page, picker);
    await press(page, 'Enter');
    await expect(picker).toHaveAttribute('aria-expanded', 'true');
    const search = page.getByRole('combobox', { name: 'Find a model' });
    await expect(search).toBeFocused();
    const options = page.getByRole('listbox', { name: 'Model' }).getByRole('option');
    await expect(options).toHaveText([/tour/, /reasoner/, /tools/, /echo/]);
    await expect(page.getByRole('option', { name: 'tour' })).toHaveAttribute('aria-selected', 'true');
    const active = async (name: string) =>
      expect(search).toHaveAttribute(
        'aria-activedescendant',
        (await page.getByRole('option', { name }).getAttribute('id')) ?? 'none',
      );
    await active('tour');
    await press(page, 'ArrowUp');
    await active('echo');
    await press(page, 'ArrowDown', 'ArrowDown');
    await active('reasoner');
    await press(page, 'Escape');
    await expect(search).toHaveCount(0);
    await expect(picker).toBeFocused();
    await expect(picker).toHaveAttribute('aria-expanded', 'false');
    await press(page, 'Space');
    await expect(search).toBeFocused();
    await page.keyboard.type('ech');
    await expect(options).toHaveText([/echo/]);
    await press(page, 'Enter');
    await expect(button('Model: local/echo')).toBeFocused();
  });

  byPointer('opens and chooses by a press', async ({ open, page }) => {
    const { button } = await open();
    await button('Model: local/tour').click();
    await page.getByRole('option', { name: 'tools' }).click();
    await expect(button('Model: local/tools')).toBeVisible();
    await expect(page.getByRole('listbox')).toHaveCount(0);
  });
});

test.describe('parameters', () => {
  byKeyboard('are labelled native inputs in groups, and a slider says its value', async ({ open, page }) => {
    const { button } = await open();
    await tabTo(page, button('Parameters'));
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Parameters' });
    const slider = dialog.getByRole('slider', { name: 'Temperature' });
    await expect(slider).toBeFocused();
    await expect(slider).toHaveAttribute('aria-valuetext', 'Default');
    await expect(slider).toHaveAccessibleDescription(/.+/);
    await press(page, 'ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', '0.9');
    for (const name of ['Sampling', 'Length', 'Reasoning', 'Answer'])
      await expect(
        dialog.locator('fieldset').filter({ has: page.locator('legend', { hasText: name }) }),
      ).toHaveCount(1);
    for (const control of await dialog.locator('input, select, textarea').all())
      await expect(control).toHaveAccessibleName(/.+/);
    await tabTo(page, dialog.getByRole('button', { name: 'Reset Temperature' }));
    await press(page, 'Enter');
    await expect(slider).toBeFocused();
    await press(page, 'Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button('Parameters')).toBeFocused();
  });

  byPointer('opens by a press and closes by one beside it', async ({ open, page }) => {
    const { button, region } = await open();
    await button('Parameters').click();
    await expect(page.getByRole('dialog', { name: 'Parameters' })).toBeVisible();
    await region.click({ position: { x: 100, y: 300 } });
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button('Parameters')).toHaveAttribute('aria-expanded', 'false');
  });
});

test.describe('launcher', () => {
  byKeyboard(
    'opens a region beside the page; Escape closes it if nothing inside used it',
    async ({ open, page }) => {
      const { composer, region } = await open({ scene: 'launcher', chat: { initialMessages: twoTurns() } });
      const launcher = page.getByRole('button', { name: 'Chat with Ada', exact: true });
      await expect(launcher).toHaveAttribute('aria-haspopup', 'dialog');
      await expect(launcher).toHaveAttribute('aria-expanded', 'false');
      await tabTo(page, launcher);
      await press(page, 'Enter');
      await expect(launcher).toHaveAttribute('aria-expanded', 'true');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(region).toBeVisible();
      await expect(composer).toBeFocused();
      await page.keyboard.type('/');
      await expect(page.getByRole('listbox')).toBeVisible();
      await press(page, 'Escape');
      await expect(page.getByRole('listbox')).toHaveCount(0);
      await expect(region).toBeVisible();
      // The page behind is no trap: Tab leads to it.
      await tabTo(page, page.getByRole('link', { name: 'Terms' }));
      await tabTo(page, composer);
      await press(page, 'Escape');
      await expect(region).toBeHidden();
      await expect(launcher).toBeFocused();
    },
  );

  byKeyboard('as a modal dialog holds the page back', async ({ open, page }) => {
    const { composer } = await open({ scene: 'dialog' });
    const launcher = page.getByRole('button', { name: 'Chat with Ada', exact: true });
    await tabTo(page, launcher);
    await press(page, 'Space');
    const dialog = page.getByRole('dialog', { name: 'Chat with Ada' });
    await expect(dialog).toBeVisible();
    await expect(composer).toBeFocused();
    const stops = new Set<string>();
    for (let steps = 0; steps < 14; steps += 1) {
      await press(page, 'Tab');
      stops.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(stops).not.toContain('Terms');
    await tabTo(page, composer);
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
    await expect(launcher).toBeFocused();
  });

  byPointer('opens and closes by a press', async ({ open, page }) => {
    const { region, composer } = await open({ scene: 'launcher' });
    const launcher = page.getByRole('button', { name: 'Chat with Ada', exact: true });
    await launcher.click();
    await expect(composer).toBeFocused();
    await page.getByRole('button', { name: 'Close chat' }).click();
    await expect(region).toBeHidden();
    await expect(launcher).toBeFocused();
  });

  test.describe('on a touch screen', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('leaves the keyboard down', async ({ open, page }) => {
      const { composer, region } = await open({ scene: 'launcher' });
      await page.getByRole('button', { name: 'Chat with Ada', exact: true }).tap();
      await expect(region).toBeVisible();
      await expect(composer).not.toBeFocused();
    });
  });
});

test.describe('help', () => {
  byKeyboard('Ctrl+/ opens a dialog with every key, and closing it goes back', async ({ open, page }) => {
    const { answers } = await open({ chat: { initialMessages: [asked('Hello?'), answered('Hello.')] } });
    await tabTo(page, answers);
    await press(page, 'Control+/');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toBeVisible();
    for (const key of ['C', 'E', 'R', 'F6', 'Shift+F6', 'Esc', 'Home', 'End', 'Ctrl+/'])
      await expect(dialog.getByText(key, { exact: true }).first()).toBeVisible();
    await press(page, 'Escape');
    await expect(dialog).toHaveCount(0);
    await expect(answers).toBeFocused();
  });
  // A pointer has no use for a list of keys, so no button opens it.
});
