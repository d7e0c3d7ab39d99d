import { answered, asked, twoTurns } from './messages.ts';
import {
  byKeyboard,
  byPointer,
  citation,
  controlled,
  expect,
  finish,
  press,
  reasoning,
  reject,
  tabTo,
  takeRecord,
  test,
  text,
  toolCall,
} from './row.ts';

const finishTool = () => window.dispatchEvent(new Event('finish-tool'));

test.describe('focus stays where it is when something arrives', () => {
  test.use({ failures: true });

  byKeyboard('thoughts, a call, its result, text, sources, an end', async ({ open, page, router }) => {
    const first = controlled();
    const second = controlled();
    router.script(first, second);
    const { composer, log, button, answers, questions } = await open({
      chat: { initialMessages: [asked('Hello?'), answered('Hello.')] },
    });
    await tabTo(page, composer);
    await page.keyboard.type('Which order?');
    await press(page, 'Enter');
    await tabTo(page, answers.first(), 'Shift+Tab');
    await press(page, 'Home');
    await expect(questions.first()).toBeFocused();
    await takeRecord(page);

    first.send(reasoning(['Let me see.']));
    await expect(button('Thinking…')).toBeVisible();
    first.send(toolCall('get_order', { order: '8213' }), finish('tool_calls'));
    first.end();
    await expect(log.getByRole('group', { name: 'get_order, Running' })).toBeVisible();
    await page.evaluate(finishTool);
    await expect(log.getByRole('group', { name: 'get_order, Done' })).toBeVisible();
    second.send(text(['It has three lines.']), citation({ url: 'https://one.example', title: 'One' }));
    await expect(answers.last()).toContainText('three lines');
    second.end();
    await expect(log.getByRole('list', { name: 'Sources' })).toBeVisible();
    await expect(answers.last().getByRole('button', { name: 'More actions' })).toBeAttached();
    expect((await takeRecord(page)).focus).toEqual([]);
    await expect(questions.first()).toBeFocused();
  });

  byKeyboard('a question for approval, and an error', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live, reject(400));
    const { composer, log, button, answers } = await open();
    await tabTo(page, composer);
    await page.keyboard.type('Refund it');
    await press(page, 'Enter');
    await tabTo(page, button('Parameters'), 'Shift+Tab');
    await takeRecord(page);
    live.send(toolCall('refund_order', { order: '8213' }));
    live.end();
    await expect(log.getByRole('group', { name: 'Approval needed' })).toBeVisible();
    await expect(button('Parameters')).toBeFocused();
    expect((await takeRecord(page)).focus).toEqual([]);
    await tabTo(page, answers.last());
    await press(page, 'Enter');
    await tabTo(page, button('Deny'));
    await press(page, 'Enter');
    await expect(composer).toBeFocused();
    await takeRecord(page);
    await expect(button('Retry')).toBeVisible();
    expect((await takeRecord(page)).focus).toEqual([]);
  });

  byPointer('text that is marked stays marked while an answer grows', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, button, answers } = await open();
    await composer.fill('Go');
    await button('Send').click();
    live.send(text(['The first words', ' of it.\n\nAnd']));
    await answers.getByText('The first words of it.').click({ clickCount: 3 });
    const marked = () => page.evaluate(() => document.getSelection()?.toString().trim());
    expect(await marked()).toBe('The first words of it.');
    live.send(text([' more **of', ' it**.\n\n- And', ' a list']));
    live.end();
    await expect(answers).toHaveAttribute('aria-busy', 'false');
    await expect(answers.getByRole('listitem')).toHaveText('And a list');
    expect(await marked()).toBe('The first words of it.');
  });
});

test.describe('focus moves when a person does something', () => {
  byKeyboard('an edit that is sent leads to the composer', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, questions } = await open({ chat: { initialMessages: twoTurns() } });
    await tabTo(page, composer);
    await press(page, 'ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Edit message' })).toBeFocused();
    await page.keyboard.type(' Really?');
    await press(page, 'Enter');
    await expect(composer).toBeFocused();
    await expect(questions.last()).toContainText('Really?');
    live.end();
  });

  byKeyboard(
    'a deleted reply leaves it on what is last then, details give it back',
    async ({ open, page }) => {
      const { answers, questions } = await open({ chat: { initialMessages: twoTurns() } });
      const more = answers.last().getByRole('button', { name: 'More actions' });
      await expect(more).toBeVisible();
      await tabTo(page, answers.last());
      await press(page, 'Enter', 'Tab', 'End');
      await expect(more).toBeFocused();
      await press(page, 'Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await tabTo(page, page.getByRole('menuitem', { name: 'Details' }), 'ArrowDown');
      await press(page, 'Enter');
      await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
      await press(page, 'Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(more).toBeFocused();
      await press(page, 'Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await press(page, 'End');
      await expect(page.getByRole('menuitem', { name: 'Delete reply' })).toBeFocused();
      await press(page, 'Enter');
      await expect(answers).toHaveCount(1);
      await expect(questions.last()).toBeFocused();
    },
  );

  byKeyboard('a new chat leads to the composer', async ({ open, page }) => {
    const { composer, button, log } = await open({ chat: { initialMessages: twoTurns() } });
    await tabTo(page, button('New chat'));
    await press(page, 'Enter');
    await expect(log.getByRole('article')).toHaveCount(0);
    await expect(composer).toBeFocused();
  });

  byKeyboard('the search goes back to where it was opened', async ({ open, page }) => {
    const { answers } = await open({ chat: { initialMessages: twoTurns() } });
    await tabTo(page, answers.last());
    await press(page, 'Control+f');
    await expect(page.getByRole('textbox', { name: 'Find in this conversation' })).toBeFocused();
    await press(page, 'Escape');
    await expect(answers.last()).toBeFocused();
  });
});
