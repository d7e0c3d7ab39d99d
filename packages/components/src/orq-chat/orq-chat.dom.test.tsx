import { answer, controlled, finish, refusal, reject, text, unreachable } from '@orq-chat/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const box = () => screen.getByRole('textbox', { name: 'Message' });
const answers = () => screen.getAllByRole('article', { name: /^Ada said/ });

describe('the empty panel', () => {
  it('is a named region with a title, a greeting and a composer', () => {
    setUpChat();
    const panel = screen.getByRole('region', { name: 'Chat with Ada' });
    expect(within(panel).getByRole('heading', { level: 2, name: 'Ada' })).toBeVisible();
    expect(within(panel).getByRole('heading', { level: 3, name: 'How can I help?' })).toBeVisible();
    expect(within(panel).getByRole('form', { name: 'Message composer' })).toContainElement(box());
    expect(panel).toHaveAttribute('data-state', 'empty');
  });

  it('sends what a suggestion stands for, and at most four are shown', async () => {
    const { user, router } = setUpChat({
      suggestions: ['One', { title: 'Two', detail: 'more', prompt: 'Say two.' }, 'Three', 'Four', 'Five'],
      script: [answer(text('Two.'))],
    });
    expect(within(screen.getByRole('list', { name: 'Suggestions' })).getAllByRole('button')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: /Two/ }));
    await screen.findByText('Two.');
    expect(router.requests[0]?.body).toMatchObject({ messages: [{ role: 'user', content: 'Say two.' }] });
    expect(box()).toHaveFocus();
  });

  it('does not send nothing, and says why', async () => {
    const { user, router } = setUpChat();
    const send = screen.getByRole('button', { name: 'Send: write a message first' });
    expect(send).toHaveAttribute('aria-disabled', 'true');
    await user.click(send);
    await user.type(box(), '   {Enter}');
    expect(router.requests).toHaveLength(0);
  });
});

describe('a turn', () => {
  it('shows the question at once and the answer as it comes', async () => {
    const live = controlled();
    const { user } = setUpChat({ script: [live] });
    await user.type(box(), 'Hello{Enter}');
    expect(screen.getByRole('article', { name: 'You said' })).toHaveTextContent('Hello');
    expect(box()).toHaveValue('');
    live.send(text('Good '));
    expect(await screen.findByText('Good')).toBeVisible();
    live.send(text('morning.'));
    expect(await screen.findByText('Good morning.')).toBeVisible();
    expect(answers()[0]).toHaveAttribute('aria-busy', 'true');
    live.end();
    await waitFor(() => expect(answers()[0]).toHaveAttribute('aria-busy', 'false'));
  });

  it('keeps focus on one button that turns from send to stop; who stops goes on in the text box', async () => {
    const live = controlled();
    const { user, router } = setUpChat({ script: [live] });
    await user.type(box(), 'Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    live.send(text('Half a'));
    await screen.findByText('Half a');
    const stop = screen.getByRole('button', { name: 'Stop' });
    expect(stop).toHaveFocus();
    await user.click(stop);
    expect(await screen.findByText('Stopped')).toBeVisible();
    expect(screen.getByText('Half a')).toBeVisible();
    expect(router.requests[0]?.aborted).toBe(true);
    expect(box()).toHaveFocus();
  });

  it('stops on Escape in the text box', async () => {
    const live = controlled();
    const { user } = setUpChat({ script: [live] });
    await user.type(box(), 'Hello{Enter}');
    live.send(text('Half'));
    await screen.findByText('Half');
    await user.type(box(), '{Escape}');
    expect(await screen.findByText('Stopped')).toBeVisible();
  });

  it('goes on in the same message after a stop', async () => {
    const first = controlled();
    const { user } = setUpChat({ script: [first, answer(text(' of it.'))] });
    await user.type(box(), 'Hello{Enter}');
    first.send(text('One half'));
    await screen.findByText('One half');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('One half of it.')).toBeVisible();
    expect(answers()).toHaveLength(1);
  });

  it('queues what is sent meanwhile, and takes it back on request', async () => {
    const live = controlled();
    const { user, router } = setUpChat({ script: [live, answer(text('Second.'))] });
    await user.type(box(), 'First{Enter}');
    await screen.findByRole('button', { name: 'Stop' });
    await user.type(box(), 'Next{Enter}');
    await user.type(box(), 'Never{Enter}');
    const queue = screen.getByRole('list', { name: 'Waiting to be sent' });
    const waiting = () => within(queue).getAllByRole('listitem');
    await waitFor(() => expect(waiting().map((item) => item.textContent)).toEqual(['Next', 'Never']));
    await user.click(within(queue).getAllByRole('button', { name: 'Remove from queue' })[1]!);
    live.send(text('First.'));
    live.end();
    expect(await screen.findByText('Second.')).toBeVisible();
    expect(router.requests).toHaveLength(2);
    expect(screen.queryByText('Never')).toBeNull();
  });

  it('says that it takes long after eight seconds without a word', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      const { user } = setUpChat({ script: [controlled()] });
      await user.type(box(), 'Hello{Enter}');
      await vi.advanceTimersByTimeAsync(7_000);
      expect(screen.queryByText('Taking longer than usual')).toBeNull();
      await vi.advanceTimersByTimeAsync(1_500);
      expect(screen.getByText('Taking longer than usual')).toBeInTheDocument();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('how a turn can end', () => {
  it('explains an error, keeps the question, and tries again in place', async () => {
    const { user } = setUpChat({
      script: [reject(401, { message: 'Invalid key', code: 'invalid_api_key' }), answer(text('Hello.'))],
    });
    await user.type(box(), 'Hi{Enter}');
    expect(await screen.findByText('Access denied')).toBeVisible();
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'error');
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('401 · invalid_api_key')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Hello.')).toBeVisible();
    expect(screen.queryByText('Access denied')).toBeNull();
    expect(screen.getAllByRole('article', { name: 'You said' })).toHaveLength(1);
    expect(box()).toHaveFocus();
  });

  it('counts down to the moment that a rate limit names, and only then retries', async () => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    });
    try {
      const { user, router } = setUpChat({ script: [reject(429, { retryAfter: 3 }), answer(text('Now.'))] });
      await user.type(box(), 'Hi{Enter}');
      const retry = await screen.findByRole('button', { name: 'Retry in 3 s' });
      await user.click(retry);
      expect(router.requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(3_100);
      expect(retry).toHaveAccessibleName('Retry');
      await user.click(retry);
      expect(await screen.findByText('Now.')).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['an unreachable server', unreachable(), 'No connection'],
    ['an unknown model', reject(404), 'Not found'],
    ['a server in trouble', reject(503), 'Service unavailable'],
    [
      'a conversation that is too long',
      reject(400, { code: 'context_length_exceeded' }),
      'Conversation too long',
    ],
  ] as const)('names %s in plain words', async (_, failure, title) => {
    const { user } = setUpChat({ script: [failure] });
    await user.type(box(), 'Hi{Enter}');
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled();
    expect(screen.getByRole('article', { name: 'You said' })).toHaveTextContent('Hi');
  });

  it('offers to go on when the token limit cut the answer', async () => {
    const { user } = setUpChat({
      script: [answer(text('One, two'), finish('length')), answer(text(', three.'))],
    });
    await user.type(box(), 'Count{Enter}');
    expect(await screen.findByText('Reply hit the token limit')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByText('One, two, three.')).toBeVisible();
  });

  it('offers to change the question when a filter held the answer back', async () => {
    const { user } = setUpChat({ script: [answer(finish('content_filter'))] });
    await user.type(box(), 'What is it?{Enter}');
    expect(await screen.findByText('The reply was held back by a content filter.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit question' }));
    expect(await screen.findByRole('textbox', { name: 'Edit message' })).toHaveValue('What is it?');
  });

  it('shows a refusal as such', async () => {
    const { user } = setUpChat({ script: [answer(refusal('I cannot do that.'))] });
    await user.type(box(), 'Do it{Enter}');
    expect(await screen.findByText('The model declined')).toBeVisible();
    expect(await within(screen.getByRole('log')).findByText('I cannot do that.')).toBeVisible();
  });

  it('keeps a partial answer of a lost connection, and says how much there is', () => {
    setUpChat({
      initialMessages: [
        question('Go'),
        reply('one two three', {
          status: 'failed',
          outcome: 'disconnected',
          error: { kind: 'connection', code: 'connection', message: 'gone' },
        }),
      ],
    });
    expect(screen.getByText('one two three')).toBeVisible();
    expect(screen.getByText(/The reply stopped after 3 words\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible();
  });
});

describe('what can be done with a message', () => {
  const messages = [question('A name?'), reply('**Ada**')];

  it('copies the Markdown and says so', async () => {
    const { user } = setUpChat({ initialMessages: messages });
    const toolbar = within(answers()[0]!).getByRole('toolbar', { name: 'Message actions' });
    await user.click(within(toolbar).getByRole('button', { name: 'Copy' }));
    expect(await within(toolbar).findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('**Ada**');
  });

  it('asks for another answer, and goes between the two', async () => {
    const { user } = setUpChat({ initialMessages: messages, script: [answer(text('Grace'))] });
    await user.click(screen.getByRole('button', { name: 'Regenerate' }));
    expect(await screen.findByText('Grace')).toBeVisible();
    expect(screen.queryByText('Ada', { selector: 'strong' })).toBeNull();
    const picker = await screen.findByRole('group', { name: 'Version 2 of 2' });
    expect(within(picker).getByRole('button', { name: 'Next version' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(within(picker).getByRole('button', { name: 'Previous version' }));
    expect(screen.getByText('Ada', { selector: 'strong' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Previous version' })).toHaveFocus());
  });

  it('edits a question in its place, beside the old one', async () => {
    const { user, router } = setUpChat({ initialMessages: messages, script: [answer(text('Rex'))] });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    const edit = await screen.findByRole('textbox', { name: 'Edit message' });
    expect(edit).toHaveFocus();
    await user.clear(edit);
    await user.type(edit, 'A name for a dog?{Enter}');
    expect(await screen.findByText('Rex')).toBeVisible();
    expect(router.requests[0]?.body).toMatchObject({ messages: [{ content: 'A name for a dog?' }] });
    expect(screen.getByRole('group', { name: 'Version 2 of 2' })).toBeVisible();
  });

  it('leaves the question as it was on Escape, and focus on the edit button', async () => {
    const { user } = setUpChat({ initialMessages: messages });
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByRole('textbox', { name: 'Edit message' }), ' or two{Escape}');
    expect(screen.getByText('A name?')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus());
  });

  it('edits the last question on Up in an empty text box', async () => {
    const { user } = setUpChat({ initialMessages: messages });
    await user.type(box(), '{ArrowUp}');
    expect(await screen.findByRole('textbox', { name: 'Edit message' })).toHaveFocus();
  });

  it('starts a new chat', async () => {
    const { user } = setUpChat({ initialMessages: messages });
    await user.click(screen.getByRole('button', { name: 'New chat' }));
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByText('How can I help?')).toBeVisible();
    expect(box()).toHaveFocus();
  });
});

describe('an input method', () => {
  it('does not send with the Enter that confirms a candidate', async () => {
    const { user, router } = setUpChat();
    const { fireEvent } = await import('@testing-library/react');
    await user.type(box(), 'にほん');
    fireEvent.compositionStart(box());
    fireEvent.keyDown(box(), { key: 'Enter' });
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    // Safari ends the composition first, and the Enter that ended it comes in the same task.
    fireEvent.compositionEnd(box());
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(router.requests).toHaveLength(0);
    await waitFor(() => {
      fireEvent.keyDown(box(), { key: 'Enter' });
      expect(box()).toHaveValue('');
    });
  });
});
