import { twoTurns } from './messages.ts';
import {
  answer,
  byKeyboard,
  byPointer,
  controlled,
  expect,
  listenTo,
  press,
  tabTo,
  takeRecord,
  test,
  text,
} from './row.ts';

const chatCalls = (router: { requests: readonly { path: string }[] }) =>
  router.requests.filter(({ path }) => path.endsWith('/chat/completions'));

test.describe('composer', () => {
  test('is a form with a name', async ({ open }) => {
    const { region, composer } = await open();
    await expect(region.getByRole('form', { name: 'Message composer' }).locator('textarea')).toHaveCount(1);
    await expect(composer).toBeVisible();
  });
  // It has no keys of its own, and a pointer no more than what is in it.
});

test.describe('input', () => {
  byKeyboard(
    'is a text box with a hint; Enter sends, Shift+Enter does not',
    async ({ open, page, router }) => {
      router.script(answer(text('Fine.')));
      const { composer, questions, answers } = await open();
      await expect(composer).toHaveAttribute('aria-label', 'Message');
      await expect(composer).toHaveAccessibleDescription('Enter sends, Shift and Enter starts a new line.');
      for (const name of ['role', 'aria-expanded', 'aria-haspopup', 'aria-controls', 'aria-activedescendant'])
        await expect(composer).not.toHaveAttribute(name);
      await tabTo(page, composer);
      await page.keyboard.type('One');
      await press(page, 'Shift+Enter');
      await page.keyboard.type('Two');
      await expect(composer).toHaveValue('One\nTwo');
      await press(page, 'Enter');
      await expect(questions).toContainText('One\nTwo');
      await expect(composer).toHaveValue('');
      await expect(composer).toBeFocused();
      await expect(answers).toContainText('Fine.');
      await page.keyboard.type('Three');
      await press(page, 'Control+Enter');
      await expect(questions.last()).toContainText('Three');
      await expect(composer).toBeFocused();
    },
  );

  byKeyboard('Escape closes the palette, then stops, then does nothing', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, log, answers } = await open();
    await tabTo(page, composer);
    await page.keyboard.type('Go');
    await press(page, 'Enter');
    live.send(text(['Half']));
    await expect(answers).toContainText('Half');
    await page.keyboard.type('/t');
    await expect(page.getByRole('listbox', { name: 'Commands' })).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(answers).toHaveAttribute('aria-busy', 'true');
    await press(page, 'Escape');
    await expect(log).toContainText('Stopped');
    await expect(composer).toBeFocused();
    await press(page, 'Escape');
    await expect(composer).toHaveValue('/t');
    await expect(composer).toBeFocused();
  });

  byKeyboard(
    'Up in an empty box edits the last question; Escape goes back to its button',
    async ({ open, page }) => {
      const { composer, questions } = await open({ chat: { initialMessages: twoTurns() } });
      await tabTo(page, composer);
      await page.keyboard.type('a');
      await press(page, 'ArrowUp');
      await expect(composer).toBeFocused();
      await press(page, 'Delete', 'ArrowUp');
      const edit = page.getByRole('textbox', { name: 'Edit message' });
      await expect(edit).toBeFocused();
      await expect(edit).toHaveValue('Second question?');
      await press(page, 'Escape');
      await expect(questions.last().getByRole('button', { name: 'Edit' })).toBeFocused();
    },
  );

  byKeyboard('Up can be switched off', async ({ open, page }) => {
    const { composer } = await open({ chat: { initialMessages: twoTurns(), shortcuts: false } });
    await tabTo(page, composer);
    await press(page, 'ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Edit message' })).toHaveCount(0);
    await expect(composer).toBeFocused();
  });

  byPointer('a press anywhere in its shell puts the caret there', async ({ open, page }) => {
    const { composer, region } = await open();
    const box = await region.getByRole('form').locator('[data-orq-part="composer-shell"]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 6);
    await expect(composer).toBeFocused();
  });

  test.describe('without a network', () => {
    test.use({ failures: true });

    byKeyboard('takes what is written, for later', async ({ open, page, context }) => {
      const { composer, region } = await open();
      await context.setOffline(true);
      await expect(region).toHaveAttribute('data-state', 'offline');
      await expect(composer).toBeEnabled();
      await tabTo(page, composer);
      await page.keyboard.type('For later');
      await press(page, 'Enter');
      await expect(page.getByRole('list', { name: 'Waiting to be sent' })).toContainText('For later');
      await expect(composer).toBeFocused();
    });
  });
});

test.describe('send and stop', () => {
  byKeyboard('are one button: its name changes, its focus stays', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, log, button, answers } = await open();
    const empty = button('Send: write a message first');
    await expect(empty).toHaveAttribute('aria-disabled', 'true');
    await tabTo(page, empty);
    await press(page, 'Enter', 'Space');
    expect(chatCalls(router)).toHaveLength(0);
    await tabTo(page, composer, 'Shift+Tab');
    await page.keyboard.type('Go');
    await expect(button('Send')).toHaveAttribute('aria-disabled', 'false');
    await tabTo(page, button('Send'));
    await takeRecord(page);
    await press(page, 'Space');
    live.send(text(['Half']));
    await expect(answers).toContainText('Half');
    await expect(button('Stop')).toBeFocused();
    expect((await takeRecord(page)).focus).toEqual([]);
    await press(page, 'Enter');
    await expect(log).toContainText('Stopped');
    await expect(composer).toBeFocused();
  });

  byPointer('sends, and stops', async ({ open, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, log, button, answers } = await open();
    await composer.fill('Go');
    await button('Send').click();
    live.send(text(['Half']));
    await expect(answers).toContainText('Half');
    await button('Stop').click();
    await expect(log).toContainText('Stopped');
    await expect(composer).toBeFocused();
    await expect(button('Send: write a message first')).toHaveAttribute('aria-disabled', 'true');
  });
});

test.describe('attach and voice', () => {
  /** A browser that hears nothing until it is told to. */
  const speechless = () => {
    class Recognition {
      onend: (() => void) | null = null;
      start(): void {}
      stop(): void {
        this.onend?.();
      }
      abort(): void {}
    }
    Object.assign(globalThis, { SpeechRecognition: Recognition });
  };

  byKeyboard('attach opens the dialog for files, whose input nobody meets', async ({ open, page }) => {
    const { button, region } = await open();
    await expect(region.locator('input[type="file"]')).toBeHidden();
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, button('Attach files'));
    await press(page, 'Enter');
    const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Some words.') };
    await (await chooser).setFiles(file);
    await expect(page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')).toHaveCount(1);
    await expect(button('Attach files')).toBeFocused();
  });

  byPointer('attach opens the dialog for files', async ({ open, page }) => {
    const { button } = await open();
    const chooser = page.waitForEvent('filechooser');
    await button('Attach files').click();
    expect((await chooser).isMultiple()).toBe(true);
  });

  byKeyboard('voice is a toggle, with a time that is seen and not spoken', async ({ open, page }) => {
    await page.addInitScript(speechless);
    const { button, region } = await open();
    const dictate = button('Dictate');
    await expect(dictate).toHaveAttribute('aria-pressed', 'false');
    await tabTo(page, dictate);
    await takeRecord(page);
    await press(page, 'Space');
    await expect(dictate).toHaveAttribute('aria-pressed', 'true');
    await expect(region.getByText('0:01')).toBeVisible();
    expect((await takeRecord(page)).speech).toEqual([]);
    await press(page, 'Enter');
    await expect(dictate).toHaveAttribute('aria-pressed', 'false');
    await expect(dictate).toBeFocused();
  });

  byPointer('voice is pressed and let go', async ({ open, page }) => {
    await page.addInitScript(speechless);
    const { button } = await open();
    await button('Dictate').click();
    await expect(button('Dictate')).toHaveAttribute('aria-pressed', 'true');
    await button('Dictate').click();
    await expect(button('Dictate')).toHaveAttribute('aria-pressed', 'false');
  });
});

test.describe('palette', () => {
  byKeyboard('is a listbox of the text box, which keeps the focus', async ({ open, page }) => {
    const { composer } = await open();
    await tabTo(page, composer);
    await takeRecord(page);
    await page.keyboard.type('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    await expect(list.getByRole('option')).toHaveText([/summarize/, /translate/, /tone/]);
    await expect(list.locator('button, a, input')).toHaveCount(0);
    await expect(composer).toHaveAttribute('aria-autocomplete', 'list');
    await expect(composer).toHaveAttribute('aria-haspopup', 'listbox');
    await expect(composer).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? 'none');
    const option = (name: RegExp) => list.getByRole('option', { name });
    const isActive = async (name: RegExp) => {
      await expect(option(name)).toHaveAttribute('aria-selected', 'true');
      await expect(list.locator('[aria-selected="true"]')).toHaveCount(1);
      const id = await option(name).getAttribute('id');
      await expect(composer).toHaveAttribute('aria-activedescendant', id ?? 'none');
    };
    await isActive(/summarize/);
    await press(page, 'ArrowUp');
    await isActive(/tone/);
    await press(page, 'ArrowDown', 'ArrowDown');
    await isActive(/translate/);
    await expect.poll(listenTo(page)).toEqual(['3 suggestions']);
    await press(page, 'Enter');
    await expect(composer).toHaveValue('/translate ');
    await expect(composer).toBeFocused();
    await expect(list).toHaveCount(0);
    for (const name of ['aria-autocomplete', 'aria-haspopup', 'aria-controls', 'aria-activedescendant'])
      await expect(composer).not.toHaveAttribute(name);
    expect((await takeRecord(page)).focus).toEqual([]);
    await page.keyboard.type('for @gr');
    await expect(page.getByRole('listbox', { name: 'Mentions' }).getByRole('option')).toHaveText([/grace/]);
    await press(page, 'Tab');
    await expect(composer).toHaveValue('/translate for @grace ');
    await expect(composer).toBeFocused();
  });

  byKeyboard('keeps quiet while a word is composed', async ({ open, page }) => {
    const { composer } = await open();
    await tabTo(page, composer);
    const input = await page.context().newCDPSession(page);
    await page.keyboard.type('/t');
    await expect(page.getByRole('listbox')).toBeVisible();
    await input.send('Input.imeSetComposition', { text: 'こ', selectionStart: 1, selectionEnd: 1 });
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await press(page, 'ArrowDown');
    await expect(composer).toBeFocused();
  });

  byPointer('takes what is pressed', async ({ open, page }) => {
    const { composer } = await open();
    await composer.click();
    await composer.fill('/');
    await page.getByRole('option', { name: /tone/ }).click();
    await expect(composer).toHaveValue('/tone ');
    await expect(composer).toBeFocused();
  });
});

test.describe('attachments', () => {
  const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('Some words.'),
  }));

  byKeyboard('are a list with one stop; arrows rove, Delete removes', async ({ open, page, router }) => {
    const { composer, region, button } = await open();
    await region.locator('input[type="file"]').setInputFiles(files);
    const list = page.getByRole('list', { name: 'Attachments' });
    const item = (name: string) => list.getByRole('listitem', { name: new RegExp(`^${name}, |^${name} `) });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(item('a.txt')).toHaveAccessibleName(/a\.txt.* 1 kB/);
    await tabTo(page, composer);
    await press(page, 'Shift+Tab');
    await press(page, 'Shift+Tab');
    await expect(item('a.txt')).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(item('b.txt')).toBeFocused();
    await press(page, 'ArrowRight', 'ArrowRight');
    await expect(item('c.txt')).toBeFocused();
    // The stop goes along: its button is next, and then the box.
    await press(page, 'Tab');
    await expect(button('Remove c.txt')).toBeFocused();
    await press(page, 'Tab');
    await expect(composer).toBeFocused();
    await press(page, 'Shift+Tab', 'Shift+Tab');
    await expect(item('c.txt')).toBeFocused();
    await press(page, 'ArrowLeft', 'Delete');
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(item('c.txt')).toBeFocused();
    await tabTo(page, composer);
    await press(page, 'Backspace');
    await expect(item('c.txt')).toBeFocused();
    await press(page, 'Backspace');
    await expect(item('a.txt')).toBeFocused();
    await press(page, 'Delete');
    await expect(list).toHaveCount(0);
    await expect(composer).toBeFocused();
    expect(chatCalls(router)).toHaveLength(0);
  });

  byPointer('are removed by their buttons', async ({ open, page }) => {
    const { region, button, composer } = await open();
    await region.locator('input[type="file"]').setInputFiles(files.slice(0, 2));
    await button('Remove a.txt').click();
    await expect(page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')).toHaveCount(1);
    await button('Remove b.txt').click();
    await expect(page.getByRole('list', { name: 'Attachments' })).toHaveCount(0);
    await expect(composer).toBeFocused();
  });

  test('show how far they are, and what failed, in words', async ({ open, page }) => {
    const { region } = await open();
    await page.evaluate(() => {
      // Gives a first piece of a file, and breaks off when the test says so.
      File.prototype.stream = () =>
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('Some '));
            window.addEventListener('break-file', () => controller.error(new Error('No more.')));
          },
        });
    });
    await region.locator('input[type="file"]').setInputFiles(files.slice(0, 1));
    const item = page.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
    await expect(item.getByRole('progressbar')).toHaveAccessibleName('a.txt: Reading…');
    await expect(item.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/);
    await expect(item).toHaveAccessibleName('a.txt Reading…');
    await page.evaluate(() => window.dispatchEvent(new Event('break-file')));
    await expect(item).toContainText('Could not be read');
  });
});
