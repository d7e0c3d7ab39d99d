import { answered, asked } from './messages.ts';
import {
  answer,
  byKeyboard,
  byPointer,
  controlled,
  expect,
  listenTo,
  press,
  reasoning,
  tabTo,
  takeRecord,
  test,
  text,
  toolCall,
} from './row.ts';

const thoughtful = () => [
  asked('Why?'),
  answered([
    { type: 'reasoning', text: 'The sky first.', duration: 4_000 },
    { type: 'text', text: 'Because of the light.' },
  ]),
];

const withTool = () => [
  asked('Which order?'),
  answered([
    {
      type: 'tool-call',
      id: 'call-1',
      name: 'get_order',
      arguments: '{"order":"8213"}',
      step: 0,
      state: 'done',
      output: 'Three lines.',
    },
    { type: 'text', text: 'It has three lines.' },
  ]),
];

test.describe('reasoning', () => {
  byKeyboard('is a button that opens what was thought', async ({ open, page }) => {
    const { button, answers } = await open({ chat: { initialMessages: thoughtful() } });
    const thought = button('Thought for 4 s');
    await expect(thought).toHaveAttribute('aria-expanded', 'false');
    await tabTo(page, answers.last());
    await takeRecord(page);
    await press(page, 'Enter');
    await expect(thought).toBeFocused();
    await press(page, 'Enter');
    await expect(thought).toHaveAttribute('aria-expanded', 'true');
    const region = page.locator(`[id="${await thought.getAttribute('aria-controls')}"]`);
    await expect(region).toBeVisible();
    await expect(region).toContainText('The sky first.');
    await press(page, 'Space');
    await expect(region).toBeHidden();
    await expect(thought).toBeFocused();
    expect((await takeRecord(page)).speech).toEqual([]);
  });

  byKeyboard('is not spoken, and takes no focus, while it comes', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live);
    const { composer, button, answers } = await open();
    await tabTo(page, composer);
    await page.keyboard.type('Why?');
    await press(page, 'Enter');
    await takeRecord(page);
    live.send(reasoning(['The sky first. ']));
    await expect(button('Thinking…')).toHaveAttribute('aria-expanded', 'false');
    live.send(reasoning(['Then the light.']), text(['Because.']));
    live.end();
    await expect(answers).toHaveAttribute('aria-busy', 'false');
    await expect(composer).toBeFocused();
    const { focus, speech } = await takeRecord(page);
    expect(focus).toEqual([]);
    expect(speech.join(' ')).not.toContain('sky');
  });

  byPointer('opens and closes', async ({ open, page }) => {
    const { button } = await open({ chat: { initialMessages: thoughtful() } });
    await button('Thought for 4 s').click();
    await expect(page.getByText('The sky first.')).toBeVisible();
    await button('Thought for 4 s').click();
    await expect(page.getByText('The sky first.')).toBeHidden();
  });
});

test.describe('tool card', () => {
  byKeyboard('is a group named by tool and status, busy while it runs', async ({ open, page, router }) => {
    router.script(answer(toolCall('get_order', { order: '8213' })), answer(text('It has three lines.')));
    const { composer, log, answers } = await open();
    await tabTo(page, composer);
    await page.keyboard.type('Which order?');
    await press(page, 'Enter');
    const running = log.getByRole('group', { name: 'get_order, Running' });
    await expect(running).toHaveAttribute('aria-busy', 'true');
    await expect(running.getByText('Running')).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('finish-tool')));
    const done = log.getByRole('group', { name: 'get_order, Done' });
    await expect(done).toHaveAttribute('aria-busy', 'false');
    await expect(done.getByText('Done')).toBeVisible();
    await expect(answers).toContainText('It has three lines.');
    await tabTo(page, answers.last(), 'Shift+Tab');
    await press(page, 'Enter');
    const row = done.getByRole('button');
    await expect(row).toBeFocused();
    await press(page, 'Space');
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    await expect(done.getByRole('region', { name: 'Result' })).toContainText('Three lines.');
    await press(page, 'Enter');
    await expect(row).toHaveAttribute('aria-expanded', 'false');
    await expect(row).toBeFocused();
  });

  byPointer('opens and closes', async ({ open }) => {
    const { log } = await open({ chat: { initialMessages: withTool() } });
    const card = log.getByRole('group', { name: 'get_order, Done' });
    await card.getByRole('button').click();
    await expect(card.getByRole('region', { name: 'Arguments' })).toContainText('8213');
    await card.getByRole('button').click();
    await expect(card.getByRole('region', { name: 'Arguments' })).toBeHidden();
  });
});

test.describe('approval', () => {
  const script = () =>
    [answer(toolCall('refund_order', { order: '8213' })), answer(text('It is refunded.'))] as const;

  byKeyboard(
    'is a group that is said at once, and only its buttons answer',
    async ({ open, page, router }) => {
      router.script(...script());
      const { composer, log, answers } = await open();
      await tabTo(page, composer);
      await page.keyboard.type('Refund it');
      const hear = listenTo(page);
      await press(page, 'Enter');
      const group = log.getByRole('group', { name: 'Approval needed' });
      await expect(group.getByRole('heading', { name: 'Approval needed', level: 4 })).toBeVisible();
      await expect(group).toHaveAccessibleDescription(/refund_order wants to run\..*8213/s);
      await expect(composer).toBeFocused();
      await expect.poll(hear).toEqual(['!Approval needed. refund_order wants to run.']);

      // No single key answers: neither on the message, nor on the group's own text.
      await tabTo(page, answers.last(), 'Shift+Tab');
      await press(page, 'a', 'y', 'd', 'n');
      await expect(group).toBeVisible();
      await press(page, 'Enter');
      await press(page, 'Enter');
      await expect(group).toBeVisible();
      const approve = group.getByRole('button', { name: 'Approve' });
      await tabTo(page, approve);
      await press(page, 'Tab');
      await expect(group.getByRole('button', { name: 'Deny' })).toBeFocused();
      await press(page, 'Shift+Tab', 'Enter');
      await expect(log.getByRole('group', { name: 'refund_order, Done' })).toBeVisible();
      await expect(composer).toBeFocused();
      await expect(answers).toContainText('It is refunded.');
      // The question is not said again.
      await expect.poll(hear).toEqual(['!Approval needed. refund_order wants to run.', 'It is refunded.']);
    },
  );

  byPointer('is denied, and the card says so', async ({ open, router }) => {
    router.script(...script());
    const { composer, log, button } = await open();
    await composer.fill('Refund it');
    await button('Send').click();
    await button('Deny').click();
    const card = log.getByRole('group', { name: 'refund_order, Denied' });
    await expect(card.getByText('Denied')).toBeVisible();
    await expect(composer).toBeFocused();
  });
});
