import { createChatSession, type Message } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { refundOrder } from '../stories/conversation.ts';
import { OrqChat } from '../index.ts';
import { question, reply, storyRouter } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const talk = [question('Is it far?'), reply('It is not far.')];
async function findToolbars(): Promise<readonly HTMLElement[]> {
  const toolbars = () => screen.getAllByRole('toolbar', { name: 'Message actions' });
  await waitFor(() => expect(toolbars()).toHaveLength(2));
  return toolbars();
}

it('shows a session that the app has made, without a client', async () => {
  const { client } = storyRouter(answer(text('From the session.')));
  const session = createChatSession({ client, model: 'local/echo' });
  render(<OrqChat session={session} model="local/echo" />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  expect(await screen.findByText('From the session.')).toBeVisible();
});

describe('actions', () => {
  it('stand beside those of the kit, and know their message', async () => {
    const pin = vi.fn<(id: string) => void>();
    const actions = (message: Message, defaults: ReactNode) => (
      <>
        {defaults}
        <button type="button" onClick={() => pin(message.id)}>
          Pin
        </button>
      </>
    );
    const { user } = setUpChat({ initialMessages: talk, actions });
    const [, ofAnswer] = await findToolbars();
    expect(within(ofAnswer!).getByRole('button', { name: 'Copy' })).toBeInTheDocument();
    await user.click(within(ofAnswer!).getByRole('button', { name: 'Pin' }));
    expect(pin).toHaveBeenCalledExactlyOnceWith(talk[1]?.id);
  });

  it('stand in place of those of the kit', async () => {
    setUpChat({ initialMessages: talk, actions: () => <button type="button">Pin</button> });
    for (const toolbar of await findToolbars()) {
      expect(
        within(toolbar)
          .getAllByRole('button')
          .map((button) => button.textContent),
      ).toEqual(['Pin']);
    }
  });
});

describe('a panel to read only', () => {
  const names = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

  it('says so, and has nothing that writes', async () => {
    const messages = [
      ...talk,
      question('Pay it back.'),
      reply([refundOrder], { status: 'needs-approval' }),
      question('And?'),
      reply('Half of', { status: 'stopped', outcome: 'stopped' }),
      question('And now?'),
      reply('', {
        status: 'failed',
        outcome: 'error',
        error: { kind: 'connection', code: 'x', message: 'y' },
      }),
    ];
    const { container } = setUpChat({
      initialMessages: messages,
      readOnly: true,
      suggestions: ['Hello'],
      onFeedback: () => {},
      onModelChange: () => {},
      onParamsChange: () => {},
    });
    expect(await screen.findByText('You can read this conversation, but not change it.')).toBeVisible();
    await waitFor(() => expect(names()).toContain('More actions'));
    await screen.findByRole('group', { name: /refund_order/ });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Skip to message box' })).toBeNull();
    expect(container.querySelector('[data-orq-part="drop-target"]')).toBeNull();
    expect(new Set(names())).toEqual(new Set([null, 'Copy', 'More actions']));
    const words = screen.getAllByRole('button').map((button) => button.textContent);
    expect(words.filter((word) => /Retry|Continue|Regenerate|Approve|Deny|Edit/.test(word))).toEqual([]);
  });

  it('keeps what reads in the menu of an answer, and no key of it writes', async () => {
    const { user } = setUpChat({ initialMessages: talk, readOnly: true });
    await user.click(await screen.findByRole('button', { name: 'More actions' }));
    const items = await screen.findAllByRole('menuitem', { hidden: true });
    expect(items.map((item) => item.textContent)).toEqual([
      'Save chat as Markdown',
      'Save chat as JSON',
      'Details',
    ]);
    await user.keyboard('{Escape}');
    screen.getAllByRole('article')[0]?.focus();
    await user.keyboard('e');
    screen.getAllByRole('article')[1]?.focus();
    await user.keyboard('r');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getByText('It is not far.')).toBeInTheDocument();
  });
});
