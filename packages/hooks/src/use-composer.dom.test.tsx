import {
  createChatSession,
  createMemoryStorage,
  type AttachmentOptions,
  type UserPart,
} from '@orq-chat/core';
import { answer, controlled, text, type Reply } from '@orq-chat/testing';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';

import { setUp } from './test/set-up.tsx';
import { useComposer } from './use-composer.ts';
import { useSubmitKey } from './use-submit-key.ts';

const image = (name: string) => new File(['Hi'], name, { type: 'image/png' });

function open(options?: AttachmentOptions, ...replies: Reply[]) {
  const { client, router } = setUp(...replies);
  const session = createChatSession({ client, model: 'openai/gpt-4o' });
  const { result, unmount } = renderHook(() => useComposer(session, { attachments: options }));
  return { session, router, result, unmount };
}

it('sends text and files in one message, and empties itself', async () => {
  const { session, router, result } = open(undefined, answer(text('A hello.')));
  act(() => result.current.attachments.add([image('hi.png')]));
  act(() => result.current.setDraft(' What is this? '));
  await waitFor(() => expect(result.current.canSend).toBe(true));

  act(() => result.current.submit());
  expect(result.current).toMatchObject({ draft: '', canSend: false, attachments: { items: [] } });
  await waitFor(() => expect(session.getSnapshot().turn.outcome).toBe('complete'));
  expect(router.requests[0]?.body).toMatchObject({
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: { url: 'data:image/png;base64,SGk=' } },
          { type: 'text', text: 'What is this?' },
        ],
      },
    ],
  });
});

it('waits for files that are read, and for a person where one failed', async () => {
  const parts: UserPart[] = [{ type: 'image', url: 'https://files.test/a.png' }];
  const convert = () => {
    const part = parts.pop();
    return part ? Promise.resolve(part) : Promise.reject(new Error('The upload failed.'));
  };
  const { router, result } = open({ convert }, answer(text('Hello')));
  act(() => result.current.setDraft('Look'));
  act(() => result.current.attachments.add([image('a.png'), image('b.png')]));
  expect(result.current.canSend).toBe(false);
  act(() => result.current.submit());
  await waitFor(() =>
    expect(result.current.attachments.items).toMatchObject([
      { status: 'ready' },
      { status: 'failed', error: 'The upload failed.' },
    ]),
  );
  act(() => result.current.submit());
  expect(result.current).toMatchObject({ draft: 'Look', canSend: false });

  parts.push({ type: 'image', url: 'https://files.test/b.png' });
  act(() => result.current.attachments.retry(result.current.attachments.items[1]?.id ?? ''));
  await waitFor(() => expect(result.current.canSend).toBe(true));
  act(() => result.current.submit());
  await waitFor(() => expect(router.requests).toHaveLength(1));
});

it('says why a file was refused, by the limits of the newest render', () => {
  const { client } = setUp();
  const session = createChatSession({ client, model: 'openai/gpt-4o' });
  const { result, rerender } = renderHook(
    (size: number) => useComposer(session, { attachments: { limits: { size } } }),
    { initialProps: 1 },
  );
  rerender(2);
  act(() =>
    result.current.attachments.add([image('a.png'), new File(['Long'], 'b.png', { type: 'image/png' })]),
  );
  expect(result.current.attachments.items.map((item) => item.name)).toEqual(['a.png']);
  expect(result.current.attachments.refusals).toMatchObject([{ name: 'b.png', reason: 'size', limit: 2 }]);
  act(() => result.current.attachments.dismiss());
  expect(result.current.attachments.refusals).toEqual([]);
});

it('keeps files with the session, and shows them in each of its composers', async () => {
  const { session, result, unmount } = open();
  act(() => result.current.attachments.add([image('a.png')]));
  unmount();
  const { result: again } = renderHook(() => useComposer(session));
  await waitFor(() => expect(again.current.canSend).toBe(true));
  act(() => again.current.attachments.remove(again.current.attachments.items[0]?.id ?? ''));
  expect(again.current.canSend).toBe(false);
});

it('has its files again after a reload, and sends them', async () => {
  const storage = createMemoryStorage();
  const { client, router } = setUp(answer(text('An image.')));
  const load = async () => {
    const session = createChatSession({ client, model: 'a/b', threadId: 't', storage });
    const view = renderHook(() => useComposer(session));
    await session.ready;
    return { session, ...view };
  };
  const before = await load();
  act(() => before.result.current.attachments.add([image('a.png'), image('b.png')]));
  await waitFor(() => expect(before.result.current.canSend).toBe(true));
  await waitFor(async () => expect((await storage.read('t'))?.live).toMatchObject({ files: [{}, {}] }));

  const { result, session } = await load();
  await waitFor(() => expect(result.current.attachments.items).toHaveLength(2));
  act(() => result.current.attachments.remove(result.current.attachments.items[0]?.id ?? ''));
  expect(result.current.attachments.items).toMatchObject([{ name: 'b.png', status: 'ready' }]);
  act(() => result.current.submit());
  expect(session.draft.files()).toEqual([]);
  await waitFor(() => expect(router.requests).toHaveLength(1));
  expect(JSON.stringify(router.requests[0]?.body)).toContain('image_url');
});

it('queues files as it queues text', async () => {
  const live = controlled();
  const { session, result } = open(undefined, live, answer(text('And an image.')));
  act(() => session.send('Hi'));
  act(() => result.current.attachments.add([image('a.png')]));
  await waitFor(() => expect(result.current.canSend).toBe(true));
  act(() => result.current.submit());
  expect(session.getSnapshot().queue).toMatchObject([{ parts: [{ type: 'image', name: 'a.png' }] }]);
  live.send(text('Hello'));
  live.end();
  await waitFor(() => expect(session.getSnapshot().path).toHaveLength(4));
});

it('sends by Enter, and never by the Enter that ends a composition', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const sent: string[] = [];
  function Box() {
    const { isSubmitKey, handlers } = useSubmitKey();
    return (
      <textarea
        aria-label="Message"
        onKeyDown={(event) => {
          if (isSubmitKey(event)) sent.push(event.ctrlKey ? 'ctrl' : 'enter');
        }}
        {...handlers}
      />
    );
  }
  render(<Box />);
  const box = screen.getByRole('textbox', { name: 'Message' });
  const press = (init: object) => fireEvent.keyDown(box, { key: 'Enter', ...init });
  press({});
  press({ shiftKey: true });
  press({ altKey: true });
  press({ ctrlKey: true, shiftKey: true });
  press({ key: 'a' });
  expect(sent).toEqual(['enter', 'ctrl']);

  // Chrome and Firefox mark the key; older ones give it the number of a taken key.
  press({ isComposing: true });
  press({ keyCode: 229 });
  // Safari tells of the key once the composition is over.
  fireEvent.compositionStart(box);
  press({});
  fireEvent.compositionEnd(box);
  press({ ctrlKey: true });
  expect(sent).toHaveLength(2);
  // Another composition that begins in the same task is not ended by the timer of the first.
  fireEvent.compositionStart(box);
  vi.runAllTimers();
  press({});
  expect(sent).toHaveLength(2);
  fireEvent.compositionEnd(box);
  vi.runAllTimers();
  press({});
  expect(sent).toEqual(['enter', 'ctrl', 'enter']);
});
