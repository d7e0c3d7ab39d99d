import { ValidationError } from '@orq-chat/core';
import { answer, controlled, finish, refusal, reject, text, type Reply } from '@orq-chat/testing';
import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import * as z from 'zod';

import { setUp } from './test/set-up.tsx';
import { useStructuredCompletion, type UseStructuredCompletionOptions } from './use-structured-completion.ts';

const model = 'openai/gpt-4o';
const schema = z.object({
  city: z.string(),
  days: z
    .number()
    .max(14)
    .transform((days) => ({ days })),
});
type Options = Partial<UseStructuredCompletionOptions<z.output<typeof schema>, z.input<typeof schema>>>;

function open(replies: readonly Reply[], options: Options = {}) {
  const { client, router } = setUp(...replies);
  const view = renderHook((props: Options) => useStructuredCompletion({ client, model, schema, ...props }), {
    initialProps: options,
    wrapper: StrictMode,
  });
  return { ...view, router };
}

it('shows a value while it arrives, and ends with what the schema makes of it', async () => {
  const live = controlled();
  const onFinish = vi.fn<(value: unknown) => void>();
  const { result, router } = open([live], {
    onFinish,
    name: 'trip',
    instructions: 'Plan.',
    params: { seed: 1 },
  });
  expect(result.current).toMatchObject({ status: 'idle', value: null, error: null, refusal: null });

  act(() => result.current.submit('Delft'));
  expect(result.current).toMatchObject({ status: 'submitted', isPending: true });
  live.send(text(['{"city": "Del']));
  await waitFor(() => expect(result.current.partial).toEqual({ city: 'Del' }));
  expect(result.current).toMatchObject({ status: 'streaming', isPending: true, value: null });
  live.send(text(['ft", "days": 3}']));
  live.end();
  await waitFor(() => expect(result.current.status).toBe('idle'));
  expect(result.current.value).toEqual({ city: 'Delft', days: { days: 3 } });
  expect(result.current.partial).toEqual({ city: 'Delft', days: 3 });
  expect(onFinish.mock.calls).toEqual([[{ city: 'Delft', days: { days: 3 } }]]);

  expect(router.requests).toHaveLength(1);
  expect(router.requests[0]?.body).toMatchObject({
    model,
    seed: 1,
    messages: [
      { role: 'system', content: 'Plan.' },
      { role: 'user', content: 'Delft' },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'trip', schema: { required: ['city', 'days'] } },
    },
  });
});

it('says what is wrong with a finished field before the rest is there', async () => {
  const live = controlled();
  const { result } = open([live]);
  act(() => result.current.submit('Delft'));
  live.send(text(['{"days": 20, "city": "Del']));
  await waitFor(() => expect(result.current.issues).toMatchObject([{ path: 'days' }]));
  expect(result.current).toMatchObject({ status: 'streaming', error: null });

  live.send(text(['ft"}']));
  live.end();
  await waitFor(() => expect(result.current.error).toBeInstanceOf(ValidationError));
  expect(result.current).toMatchObject({
    status: 'error',
    value: null,
    partial: { city: 'Delft', days: 20 },
  });
});

it('gives a refusal as such', async () => {
  const onError = vi.fn<(error: Error) => void>();
  const { result } = open([answer(refusal(['I will ', 'not.']))], { onError });
  act(() => result.current.submit('Delft'));
  await waitFor(() => expect(result.current.status).toBe('idle'));
  expect(result.current).toMatchObject({ refusal: 'I will not.', value: null, error: null });
  expect(onError).not.toHaveBeenCalled();
});

it.each([
  ['the API refuses', reject(401), { status: 401 }],
  ['the answer was too long', answer(text('{"city": "Del'), finish('length')), { code: 'length' }],
  ['the answer was held back', answer(text('{"city": "Del'), finish('content_filter')), { code: 'filtered' }],
  ['the answer is no JSON', answer(text('Delft it is.')), { code: 'no_value' }],
])('says so when %s, and can be asked again', async (_what, reply, error) => {
  const onError = vi.fn<(error: Error) => void>();
  const { result } = open([reply, answer(text('{"city": "Delft", "days": 1}'))], { onError });
  act(() => result.current.submit('Delft'));
  await waitFor(() => expect(result.current.error).toMatchObject(error));
  expect(result.current).toMatchObject({ status: 'error', value: null });
  expect(onError.mock.calls).toEqual([[result.current.error]]);

  act(() => result.current.submit('Again'));
  expect(result.current).toMatchObject({ status: 'submitted', error: null });
  await waitFor(() => expect(result.current.value).toMatchObject({ city: 'Delft' }));
});

it('says so when the schema cannot be sent', async () => {
  const { client } = setUp();
  const silent = {
    '~standard': { version: 1 as const, vendor: 'mute', validate: (value: unknown) => ({ value }) },
  };
  const { result } = renderHook(() => useStructuredCompletion({ client, model, schema: silent }));
  act(() => result.current.submit('Delft'));
  await waitFor(() => expect(result.current.error).toMatchObject({ code: 'output_schema' }));
});

it('stops and keeps what came, and resets', async () => {
  const live = controlled();
  const onError = vi.fn<(error: Error) => void>();
  const { result, router } = open([live], { onError });
  act(() => result.current.submit('Delft'));
  live.send(text(['{"city": "Del']));
  await waitFor(() => expect(result.current.partial).toEqual({ city: 'Del' }));
  act(() => result.current.stop());
  expect(result.current).toMatchObject({
    status: 'idle',
    partial: { city: 'Del' },
    value: null,
    error: null,
  });
  expect(await router.requests[0]?.settled).toBe('aborted');
  act(() => result.current.reset());
  expect(result.current.partial).toBeUndefined();
  expect(onError).not.toHaveBeenCalled();
});

it('ends the request that ran when it is asked anew, and when its component goes', async () => {
  const [first, second] = [controlled(), controlled()];
  const { result, router, unmount } = open([first, second]);
  act(() => result.current.submit('One'));
  first.send(text(['{"city": "One']));
  await waitFor(() => expect(result.current.partial).toEqual({ city: 'One' }));
  act(() => result.current.submit('Two'));
  expect(result.current.partial).toBeUndefined();
  expect(await router.requests[0]?.settled).toBe('aborted');

  second.send(text(['{"city": "Two']));
  await waitFor(() => expect(result.current.partial).toEqual({ city: 'Two' }));
  unmount();
  expect(await router.requests[1]?.settled).toBe('aborted');
});

it('uses the newest options', async () => {
  const { result, rerender, router } = open([answer(text('{"city": "Delft", "days": 1}'))]);
  rerender({ model: 'b/two', name: 'late' });
  act(() => result.current.submit('Delft'));
  await waitFor(() => expect(result.current.value).not.toBeNull());
  expect(router.requests[0]?.body).toMatchObject({
    model: 'b/two',
    response_format: { json_schema: { name: 'late' } },
  });
});
