import { answered, asked, twoTurns } from './messages.ts';
import {
  answer,
  byKeyboard,
  byPointer,
  controlled,
  expect,
  listenTo,
  press,
  standsStill,
  tabTo,
  takeRecord,
  test,
  text,
} from './row.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const tall = () => [asked('Tell me all'), answered('A line.\n\n'.repeat(60))];

test.describe('message scroller', () => {
  byKeyboard(
    'is a silent log, busy while an answer comes, and no stop itself',
    async ({ open, page, router }) => {
      const live = controlled();
      router.script(live);
      const { log, composer, answers } = await open();
      await expect(log).toHaveAttribute('aria-live', 'off');
      await expect(log).toHaveAttribute('aria-busy', 'false');
      await expect(log).not.toHaveAttribute('tabindex');
      await tabTo(page, composer);
      await page.keyboard.type('Hello');
      await press(page, 'Enter');
      await expect(log).toHaveAttribute('aria-busy', 'true');
      live.send(text(['Hello.']));
      live.end();
      await expect(answers).toContainText('Hello.');
      await expect(log).toHaveAttribute('aria-busy', 'false');
    },
  );

  byKeyboard('scrolls by Page Up, Page Down and Space, as the browser does', async ({ open, page }) => {
    const { answers, log } = await open({ chat: { initialMessages: tall() } });
    const top = () => log.evaluate((element) => element.getBoundingClientRect().top);
    await tabTo(page, answers.first());
    await press(page, 'Home');
    for (const [key, sign] of [
      ['PageDown', -1],
      ['PageUp', 1],
      ['Space', -1],
    ] as const) {
      const before = await top();
      await press(page, key);
      await expect.poll(async () => Math.sign((await top()) - before)).toBe(sign);
      await standsStill(log);
    }
  });
});

test.describe('message', () => {
  byKeyboard('is an article named by who said it; one of them is a stop', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { log, composer, questions, answers } = await open({ chat: { initialMessages: twoTurns() } });
    await expect(log.getByRole('article')).toHaveCount(4);
    await expect(questions.first()).toHaveAccessibleName('You said');
    await expect(answers.first()).toHaveAccessibleName(/^Ada said, \d+:\d\d/);
    await expect(log.getByRole('heading', { name: /^Ada said/, level: 3 })).toHaveCount(2);
    await expect(log.locator('article[tabindex="0"]')).toHaveCount(1);
    await tabTo(page, composer);
    await page.keyboard.type('Third question?');
    await press(page, 'Enter');
    live.send(text(['Yes']));
    await expect(answers.last()).toContainText('Yes');
    await expect(answers.last()).toHaveAttribute('aria-busy', 'true');
    await expect(log.locator('[aria-busy="true"]')).toHaveCount(1);
    live.end();
    await expect(answers.last()).toHaveAttribute('aria-busy', 'false');
    await expect(log.locator('article[tabindex="0"]')).toHaveCount(1);
  });

  byKeyboard('arrows, Home and End rove; Enter goes in, Escape back', async ({ open, page }) => {
    const { answers, questions } = await open({ chat: { initialMessages: twoTurns() } });
    await tabTo(page, answers.last());
    await press(page, 'ArrowUp');
    await expect(questions.last()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(answers.last()).toBeFocused();
    await press(page, 'Home');
    await expect(questions.first()).toBeFocused();
    await expect(questions.first()).toHaveAttribute('tabindex', '0');
    await press(page, 'End');
    await expect(answers.last()).toBeFocused();
    await press(page, 'Enter');
    await expect(answers.last().getByRole('link', { name: /^a link/ })).toBeFocused();
    await press(page, 'Escape');
    await expect(answers.last()).toBeFocused();
  });

  byKeyboard(
    'C copies, E edits, R regenerates, and only on the message itself',
    async ({ open, page, router }) => {
      router.script(answer(text('Another answer.')));
      const { answers, questions } = await open({ chat: { initialMessages: twoTurns() } });
      await tabTo(page, answers.last());
      await press(page, 'Enter', 'c', 'e', 'r');
      await expect(answers.last().getByRole('link', { name: /^a link/ })).toBeFocused();
      await expect(page.getByRole('textbox', { name: 'Edit message' })).toHaveCount(0);
      expect(router.requests.filter(({ path }) => path.endsWith('/completions'))).toHaveLength(0);

      await press(page, 'Escape', 'c');
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe('A last answer, with [a link](https://three.example).');
      const rich = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType('text/html'))?.text();
      });
      expect(rich).toMatch(/with <a href="https:\/\/three.example\/?">a link<\/a>/);
      await press(page, 'ArrowUp', 'e');
      await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
      await press(page, 'Escape');
      await expect(questions.last().getByRole('button', { name: 'Edit' })).toBeFocused();
      await press(page, 'Escape', 'ArrowDown', 'r');
      await expect(answers.last()).toContainText('Another answer.');
    },
  );

  byKeyboard('its single keys can be switched off', async ({ open, page }) => {
    const { answers } = await open({ chat: { initialMessages: twoTurns(), shortcuts: false } });
    await tabTo(page, answers.last());
    await press(page, 'ArrowUp', 'e', 'Control+/', 'ArrowDown');
    await expect(answers.last()).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Edit message' })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  byKeyboard('says its place where not all are in the page', async ({ open, page }) => {
    const many = Array.from({ length: 150 }, (_, turn) => [
      asked(`Question ${turn}`),
      answered(`Answer ${turn}`),
    ]);
    const { log, answers, questions } = await open({ chat: { initialMessages: many.flat() } });
    await expect(answers.last()).toHaveAttribute('aria-setsize', '300');
    await expect(answers.last()).toHaveAttribute('aria-posinset', '300');
    await tabTo(page, answers.last());
    await press(page, 'Home');
    await expect(questions.first()).toBeFocused();
    await expect(questions.first()).toHaveAttribute('aria-posinset', '1');
    await press(page, 'End');
    await expect(answers.last()).toBeFocused();
    await expect(log.locator('article[tabindex="0"]')).toHaveCount(1);
  });
  // A pointer needs nothing of a message itself: what is in it has rows of its own.
});

test.describe('message actions', () => {
  byKeyboard('are one stop inside a message; arrows, Home and End move', async ({ open, page }) => {
    const { answers, button } = await open({ chat: { initialMessages: twoTurns() } });
    const bar = answers.last().getByRole('toolbar', { name: 'Message actions' });
    const actions = ['Copy', 'Regenerate', 'Good reply', 'Bad reply', 'Read aloud', 'More actions'];
    await expect(bar.getByRole('button', { name: 'More actions' })).toBeVisible();
    for (const name of actions) await expect(bar.getByRole('button', { name, exact: true })).toBeVisible();
    await tabTo(page, answers.last());
    await press(page, 'Enter', 'Tab');
    await expect(bar.getByRole('button', { name: 'Copy' })).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(bar.getByRole('button', { name: 'Regenerate' })).toBeFocused();
    await press(page, 'End');
    await expect(bar.getByRole('button', { name: 'More actions' })).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(bar.getByRole('button', { name: 'Copy' })).toBeFocused();
    await press(page, 'End', 'Home', 'ArrowLeft', 'ArrowLeft');
    await expect(bar.getByRole('button', { name: 'Read aloud' })).toBeFocused();
    await press(page, 'Shift+Tab');
    await expect(answers.last().getByRole('link')).toBeFocused();
    await press(page, 'Tab');
    await expect(bar.getByRole('button', { name: 'Read aloud' })).toBeFocused();
    await press(page, 'Tab');
    await expect(button('Copy').last()).not.toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeFocused();
  });

  byKeyboard('Copy is named Copied for a moment, and that is said once', async ({ open, page }) => {
    const { answers } = await open({ chat: { initialMessages: twoTurns() } });
    await tabTo(page, answers.last());
    await press(page, 'Enter', 'Tab');
    const copy = answers.last().getByRole('button', { name: 'Copy' });
    await expect(copy).toBeFocused();
    await takeRecord(page);
    await press(page, 'Enter');
    await expect(answers.last().getByRole('button', { name: 'Copied' })).toBeFocused();
    await expect.poll(listenTo(page)).toEqual(['Copied']);
    await expect(copy).toBeFocused();
  });

  byPointer('are seen on hover, without a way for Tab to what cannot be seen', async ({ open, page }) => {
    const { answers, questions } = await open({ chat: { initialMessages: twoTurns() } });
    const copy = answers.first().getByRole('button', { name: 'Copy', includeHidden: true });
    await expect(copy).toHaveCSS('visibility', 'hidden');
    await answers.first().hover();
    await expect(copy).toHaveCSS('visibility', 'visible');
    await copy.click();
    await expect(answers.first().getByRole('button', { name: 'Copied' })).toBeVisible();
    await questions.last().hover();
    await questions.last().getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(questions.last().getByRole('button', { name: 'Edit' })).toBeFocused();
  });
});

test.describe('branch picker', () => {
  byKeyboard(
    'is a group named by the version; focus stays on the pressed button',
    async ({ open, page, router }) => {
      router.script(answer(text('A second version.')));
      const { answers } = await open({ chat: { initialMessages: twoTurns() } });
      await tabTo(page, answers.last());
      await press(page, 'r');
      await expect(answers.last()).toContainText('A second version.');
      const picker = answers.last().getByRole('group', { name: /^Version/ });
      await expect(picker).toHaveAccessibleName('Version 2 of 2');
      const previous = picker.getByRole('button', { name: 'Previous version' });
      const next = picker.getByRole('button', { name: 'Next version' });
      await expect(next).toHaveAttribute('aria-disabled', 'true');
      await expect(previous).toHaveAttribute('aria-disabled', 'false');
      await tabTo(page, answers.last());
      await press(page, 'Enter');
      await tabTo(page, previous);
      await press(page, 'Enter');
      await expect(picker).toHaveAccessibleName('Version 1 of 2');
      await expect(previous).toBeFocused();
      await expect(previous).toHaveAttribute('aria-disabled', 'true');
      await press(page, 'Space');
      await expect(picker).toHaveAccessibleName('Version 1 of 2');
      await press(page, 'Tab', 'Space');
      await expect(picker).toHaveAccessibleName('Version 2 of 2');
      await expect(next).toBeFocused();
    },
  );

  byPointer('goes back and forth', async ({ open, router }) => {
    router.script(answer(text('A second version.')));
    const { answers, button } = await open({ chat: { initialMessages: twoTurns() } });
    await answers.last().getByRole('button', { name: 'Regenerate' }).click();
    await expect(answers.last()).toContainText('A second version.');
    await button('Previous version').click();
    await expect(answers.last()).toContainText('A last answer');
    await expect(button('Previous version')).toBeFocused();
    await button('Next version').click();
    await expect(answers.last()).toContainText('A second version.');
  });
});

test.describe('feedback', () => {
  byKeyboard('is two toggles; Space and Enter press them', async ({ open, page }) => {
    const { answers } = await open({ chat: { initialMessages: twoTurns() } });
    const good = answers.last().getByRole('button', { name: 'Good reply' });
    const bad = answers.last().getByRole('button', { name: 'Bad reply' });
    await expect(good).toHaveAttribute('aria-pressed', 'false');
    await tabTo(page, answers.last());
    await press(page, 'Enter', 'Tab', 'ArrowRight', 'ArrowRight');
    await expect(good).toBeFocused();
    await press(page, 'Space');
    await expect(good).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'ArrowRight', 'Enter');
    await expect(bad).toHaveAttribute('aria-pressed', 'true');
    await expect(good).toHaveAttribute('aria-pressed', 'false');
    await press(page, 'Enter');
    await expect(bad).toHaveAttribute('aria-pressed', 'false');
  });

  byPointer('is pressed and taken back', async ({ open }) => {
    const { answers } = await open({ chat: { initialMessages: twoTurns() } });
    const good = answers.last().getByRole('button', { name: 'Good reply' });
    await good.click();
    await expect(good).toHaveAttribute('aria-pressed', 'true');
    await good.click();
    await expect(good).toHaveAttribute('aria-pressed', 'false');
  });
});
