import { controlled, text } from '@orq-chat/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it } from 'vitest';

import { DefaultMessage } from '../message/default-message.tsx';
import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

it('renders nothing of the history while someone types', async () => {
  let renders = 0;
  const renderMessage = (messageId: string) => (
    <Profiler id={messageId} onRender={() => (renders += 1)}>
      <DefaultMessage messageId={messageId} />
    </Profiler>
  );
  const { user } = setUpChat({
    initialMessages: Array.from({ length: 20 }, (_, index) => question(`Q${index}`)),
    message: renderMessage,
  });
  await user.click(screen.getByRole('textbox', { name: 'Message' }));
  renders = 0;
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'A question that is typed');
  expect(renders).toBe(0);
});

it('renders no settled message while another one streams', async () => {
  const renders = new Map<string, number>();
  const countFor = (id: string) => () => renders.set(id, (renders.get(id) ?? 0) + 1);
  const messages = Array.from({ length: 20 }, (_, index) => [
    question(`Q${index}`),
    reply(`A${index}`),
  ]).flat();
  const live = controlled();

  const renderMessage = (messageId: string) => (
    <Profiler id={messageId} onRender={countFor(messageId)}>
      <DefaultMessage messageId={messageId} />
    </Profiler>
  );
  const { user } = setUpChat({
    initialMessages: messages,
    script: [live],
    message: renderMessage,
    header: (
      <Profiler id="header" onRender={countFor('header')}>
        <p>Header</p>
      </Profiler>
    ),
  });

  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Go{Enter}');
  live.send(text('word '));
  await screen.findByText('word');
  // What loads with the answers has come.
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'More actions' })).toHaveLength(20));
  renders.clear();

  for (let token = 1; token <= 50; token += 1) {
    live.send(text(`w${token} `));
    await act(() => Promise.resolve());
  }
  await waitFor(() => expect(screen.getByRole('log')).toHaveTextContent(/w49 w50/));

  const streaming = screen.getAllByRole('article').at(-1)?.dataset['messageId'];
  expect([...renders.keys()]).toEqual([streaming]);
});
