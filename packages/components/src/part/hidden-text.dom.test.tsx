import type { AssistantPart, ToolCallPart } from '@orq-chat/core';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { escapeHidden } from '../internal/escape-hidden.ts';
import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const written = 'safe\u202Etxt\u{E0041}.exe';
const shown = 'safe[U+202E]txt[U+E0041].exe';

const call: ToolCallPart = {
  type: 'tool-call',
  id: 'call',
  name: written,
  arguments: JSON.stringify({ name: written }),
  step: 0,
  state: 'done',
  output: { found: written },
  error: written,
};

const showParts = (parts: readonly AssistantPart[], status: 'done' | 'needs-approval' = 'done') =>
  setUpChat({ initialMessages: [question('Which file?'), reply(parts, { status })] });

const log = () => screen.getByRole('log').textContent;

it('is revealed in what a person wrote', () => {
  setUpChat({ initialMessages: [question(written), reply('Fine.')] });
  expect(log()).toContain(shown);
  expect(log()).not.toContain(written);
});

it.each<AssistantPart['type']>(['text', 'refusal'])('is revealed in a model’s %s', async (type) => {
  showParts([{ type, text: written } as AssistantPart]);
  await expect.poll(log).toContain(shown);
  expect(log()).not.toContain(written);
});

it('is revealed in thoughts', async () => {
  const { user } = showParts([{ type: 'reasoning', text: written }]);
  await user.click(await screen.findByRole('button', { name: 'Thoughts' }));
  expect(log()).toContain(shown);
  expect(log()).not.toContain(written);
});

it('is revealed in the name, the arguments and the results of a call', async () => {
  const { user } = showParts([call]);
  const row = await screen.findByRole('button', { name: /^safe/ });
  expect(row).toHaveTextContent(`${shown}${shown}`);
  await user.click(row);
  expect(log()?.split(shown)).toHaveLength(6);
  expect(log()).not.toContain(written);
});

it('is revealed in what is to be approved, and is escaped where it can be changed', async () => {
  const { user } = showParts([{ ...call, state: 'needs-approval' }], 'needs-approval');
  await user.click(await screen.findByRole('button', { name: 'Edit arguments' }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /JSON/ });
  expect(box.value).toContain('safe\\u202etxt\\udb40\\udc41.exe');
  expect(JSON.parse(escapeHidden(call.arguments))).toEqual({ name: written });
  expect(log()).not.toContain(written);
});
