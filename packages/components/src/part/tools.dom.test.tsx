import { answer, text, toolCall } from '@orq-chat/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';

import { toolViews, type PartViews, type ToolViewProps } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const run = vi.fn<(input: { readonly amount: number }) => string>(() => 'paid');
const pay = { name: 'pay', input: z.object({ amount: z.number() }), needsApproval: true, run };

/** A chat in which the model wants to pay ten. */
async function asked() {
  run.mockClear();
  const chat = setUpChat({
    tools: [pay],
    script: [answer(toolCall('pay', { amount: 10 })), answer(text('It is paid.'))],
  });
  await chat.user.type(screen.getByRole('textbox', { name: 'Message' }), 'Pay it{Enter}');
  await chat.user.click(await screen.findByRole('button', { name: 'Edit arguments' }));
  const box = await screen.findByRole('textbox', { name: 'Arguments as JSON' });
  expect(box).toHaveFocus();
  await chat.user.clear(box);
  return { ...chat, box, approve: screen.getByRole('button', { name: 'Approve' }) };
}

describe('approval with other arguments', () => {
  it('runs the tool with what a person wrote', async () => {
    const { user, box, approve } = await asked();
    await user.click(box);
    await user.paste('{"amount":4}');
    await user.click(approve);
    expect(await screen.findByText('It is paid.')).toBeVisible();
    expect(run.mock.calls.map(([input]) => input)).toEqual([{ amount: 4 }]);
  });

  it.each([
    ['is no JSON', '{amount: 4}', 'This is not valid JSON.'],
    ['does not fit the schema', '{"amount":"four"}', /^amount: .*number/],
  ])('says what is wrong when it %s, and runs nothing', async (_, written, problem) => {
    const { user, box, approve } = await asked();
    await user.click(box);
    await user.paste(written);
    await user.click(approve);
    await waitFor(() => expect(box).toBeInvalid());
    expect(box).toHaveAccessibleDescription(problem);
    expect(run).not.toHaveBeenCalled();
  });
});

const call = (id: string, name: string, output: unknown) =>
  ({
    type: 'tool-call',
    id,
    name,
    arguments: '{"city":"Ghent"}',
    step: 0,
    state: 'done',
    input: { city: 'Ghent' },
    output,
  }) as const;

function Weather({ input, output }: ToolViewProps<{ city: string }, number>) {
  if (output === -1) throw new Error('No thermometer goes there.');
  return (
    <p>
      {input?.city}: {output} degrees
    </p>
  );
}
const views: PartViews = { 'tool-call': toolViews({ weather: Weather }) };

describe('a view of one tool', () => {
  it('shows its calls, and leaves others to the card', async () => {
    const parts = [call('a', 'weather', 24), call('b', 'toString', 'x')];
    setUpChat({ initialMessages: [question('Warm?'), reply(parts)], parts: views });
    expect(await screen.findByText('Ghent: 24 degrees')).toBeVisible();
    expect(await screen.findByRole('group', { name: 'toString, Done' })).toBeVisible();
  });

  it('that throws is replaced by the card, and the message stays', async () => {
    const onError = vi.spyOn(console, 'error').mockImplementation(() => {});
    const parts = [call('a', 'weather', -1), { type: 'text', text: 'It is warm.' } as const];
    setUpChat({ initialMessages: [question('Warm?'), reply(parts)], parts: views });
    expect(await screen.findByRole('group', { name: 'weather, Done' })).toBeVisible();
    expect(screen.getByText('It is warm.')).toBeVisible();
    onError.mockRestore();
  });
});

describe('more than three calls in a row', () => {
  it('are one line that says how many, and opens', async () => {
    const parts = ['a', 'b', 'c', 'd'].map((id) => call(id, `look_${id}`, 1));
    const failed = { ...call('e', 'look_e', undefined), state: 'failed', error: 'No.' } as const;
    const { user } = setUpChat({ initialMessages: [question('Look.'), reply([...parts, failed])] });
    const line = await screen.findByRole('button', { name: '5 tool calls 1 failed' });
    expect(screen.queryByRole('group', { name: /^look_a/ })).toBeNull();
    await user.click(line);
    expect(await screen.findByRole('group', { name: 'look_e, Failed' })).toBeVisible();
    expect(screen.getAllByRole('group', { name: /^look_/ })).toHaveLength(5);
  });
});
