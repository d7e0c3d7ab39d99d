import { answered, asked, twoTurns } from './messages.ts';
import {
  byKeyboard,
  byPointer,
  controlled,
  expect,
  press,
  reject,
  tabTo,
  takeRecord,
  test,
  text,
} from './row.ts';

const threads = ['Refund policy', 'A trip to Ghent', 'Recipes'];

test.describe('panel', () => {
  test.use({ viewport: { width: 1200, height: 800 } });

  byKeyboard(
    'F6 goes around: composer, thread list, messages; Shift+F6 the other way',
    async ({ open, page }) => {
      const { composer, answers } = await open({ threads, chat: { initialMessages: twoTurns() } });
      const current = page.getByRole('button', { name: 'Refund policy', exact: true });
      await expect(current).toBeVisible();
      await tabTo(page, composer);
      await press(page, 'F6');
      await expect(current).toBeFocused();
      await press(page, 'F6');
      await expect(answers.last()).toBeFocused();
      await press(page, 'F6');
      await expect(composer).toBeFocused();
      await press(page, 'Shift+F6');
      await expect(answers.last()).toBeFocused();
      // From anywhere within a region, it is that region that is left.
      await press(page, 'Enter', 'Shift+F6');
      await expect(current).toBeFocused();
      await press(page, 'ArrowDown', 'F6');
      await expect(answers.last()).toBeFocused();
      await press(page, 'Shift+F6', 'Shift+Tab');
      await expect(page.getByRole('searchbox', { name: 'Find a conversation' })).toBeFocused();
      await press(page, 'F6');
      await expect(answers.last()).toBeFocused();
    },
  );

  byKeyboard('F6 does nothing outside of the panel', async ({ open, page }) => {
    const { composer, region } = await open({ scene: 'launcher', chat: { initialMessages: twoTurns() } });
    const launcher = page.getByRole('button', { name: 'Chat with Ada' });
    await tabTo(page, launcher);
    await press(page, 'Enter');
    await expect(composer).toBeFocused();
    await press(page, 'Escape');
    await expect(region).toBeHidden();
    await expect(launcher).toBeFocused();
    await takeRecord(page);
    await press(page, 'F6');
    expect((await takeRecord(page)).focus.filter((place) => place !== 'nothing')).toEqual([]);
  });

  byKeyboard('F6 can be switched off', async ({ open, page }) => {
    const { composer } = await open({ chat: { initialMessages: twoTurns(), shortcuts: false } });
    await tabTo(page, composer);
    await takeRecord(page);
    await press(page, 'F6');
    expect((await takeRecord(page)).focus.filter((place) => place !== 'nothing')).toEqual([]);
  });
  // A pointer goes to a region by itself.

  test.describe('in a narrow panel', () => {
    test.use({ viewport: { width: 700, height: 600 } });

    byKeyboard('F6 leaves out a thread list that is not open', async ({ open, page }) => {
      const { composer, answers } = await open({ threads, chat: { initialMessages: twoTurns() } });
      await tabTo(page, composer);
      await press(page, 'F6');
      await expect(answers.last()).toBeFocused();
      await press(page, 'F6');
      await expect(composer).toBeFocused();
    });
  });

  test.describe('its state', () => {
    test.use({ failures: true });

    byPointer('is empty, streaming, idle, error or offline', async ({ open, router, context }) => {
      const live = controlled();
      router.script(live, reject(400));
      const { region, composer, button } = await open();
      await expect(region).toHaveAttribute('data-state', 'empty');
      await composer.fill('Hello');
      await button('Send').click();
      live.send(text(['Hel']));
      await expect(region).toHaveAttribute('data-state', 'streaming');
      live.send(text(['lo.']));
      live.end();
      await expect(region).toHaveAttribute('data-state', 'idle');
      await composer.fill('Again');
      await button('Send').click();
      await expect(region).toHaveAttribute('data-state', 'error');
      await context.setOffline(true);
      await expect(region).toHaveAttribute('data-state', 'offline');
    });
  });
});

test.describe('skip link', () => {
  byKeyboard(
    'is the first stop, is seen while it has focus, and Enter goes to the box',
    async ({ open, page }) => {
      const { composer } = await open({ chat: { initialMessages: twoTurns() } });
      const link = page.getByRole('link', { name: 'Skip to message box' });
      await expect(link).not.toBeInViewport();
      await press(page, 'Tab');
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport({ ratio: 1 });
      await press(page, 'Enter');
      await expect(composer).toBeFocused();
      await expect(link).not.toBeInViewport();
    },
  );
  // A pointer has nothing to skip: it cannot see the link.
});

test.describe('header title', () => {
  for (const headingLevel of [undefined, 3] as const) {
    const level = headingLevel ?? 2;
    test(`is a heading of level ${level}, and what is below it of the next`, async ({ open }) => {
      const chat = { initialMessages: [asked('Hello?'), answered('Hello.')] };
      const { region } = await open({ chat: headingLevel ? { ...chat, headingLevel } : chat });
      await expect(region.getByRole('heading', { name: 'Ada', level, exact: true })).toBeVisible();
      await expect(region.getByRole('heading', { name: 'You said', level: level + 1 })).toBeAttached();
    });
  }
});

byKeyboard('Tab: skip link, header, one message, scroll button, box, tools, send', async ({ open, page }) => {
  const { button, composer, answers } = await open({
    chat: { initialMessages: [asked('Go on'), answered('A line.\n\n'.repeat(60))] },
  });
  await composer.fill('A draft');
  await tabTo(page, answers.first());
  await press(page, 'PageUp');
  await expect(button('Jump to latest')).toBeVisible();
  await press(page, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  const stops = [
    page.getByRole('link', { name: 'Skip to message box' }),
    button('Model: local/tour'),
    button('Parameters'),
    button('New chat'),
    answers.first(),
    button('Jump to latest'),
    composer,
    button('Attach files'),
    button('Dictate'),
    button('Send'),
  ];
  for (const stop of stops) {
    await expect(stop).toBeFocused();
    await press(page, 'Tab');
  }
});
