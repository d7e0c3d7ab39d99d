import {
  createChatSession,
  createMemoryStorage,
  messageText,
  selectMessages,
  type ChatStorage,
  type SessionState,
} from '@orq-chat/core';
import { answer, controlled, reasoning, text } from '@orq-chat/testing';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { Suspense, useEffect, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, onTestFinished, vi } from 'vitest';

import { ChatSessionProvider } from './chat-session-context.tsx';
import { OrqProvider } from './orq-provider.tsx';
import { setUp } from './test/set-up.tsx';
import { useChatCompletion } from './use-chat-completion.ts';
import { useChatSelector } from './use-chat-selector.ts';
import { useComposer } from './use-composer.ts';
import { useMessagePart } from './use-message-part.ts';

const model = 'openai/gpt-4o';
const words = Array.from({ length: 500 }, (_, at) => `w${at} `);

it('selects what a component wants, and renders when that changes', async () => {
  const { client } = setUp(answer(text(words)));
  let renders = 0;
  const { result } = renderHook(() => {
    renders += 1;
    const chat = useChatCompletion({
      client,
      model,
      select: (state) => ({ count: state.path.length, outcome: state.turn.outcome }),
    });
    return { selected: chat.selected, chat };
  });
  expect(result.current.selected).toEqual({ count: 0, outcome: undefined });
  await act(() => result.current.chat.sendAsync('Hi'));
  expect(result.current.selected).toEqual({ count: 2, outcome: 'complete' });
  expect(renders).toBeLessThanOrEqual(4);
});

it('selects by the newest function', () => {
  const { client } = setUp();
  const { result, rerender } = renderHook(
    (select: (state: SessionState) => unknown) => useChatCompletion({ client, model, select }).selected,
    { initialProps: (state: SessionState): unknown => state.turn.status },
  );
  expect(result.current).toBe('idle');
  rerender((state) => state.storage.status);
  expect(result.current).toBe('none');
});

it('gives an inline selector the same list while it holds the same', async () => {
  const { client } = setUp(answer(text('One')));
  const session = createChatSession({ client, model });
  const { result, rerender } = renderHook(() =>
    useChatSelector((state) => state.path.filter((_, at) => at % 2 === 0), session),
  );
  await act(() => session.sendAsync('Hi'));
  const before = result.current;
  expect(before).toHaveLength(1);
  rerender();
  expect(result.current).toBe(before);
});

it('ends no stream when a selector throws', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => quiet.mockRestore());
  const live = controlled();
  const { client } = setUp(live);
  const session = createChatSession({ client, model });
  const select = (state: SessionState) => {
    if (state.turn.status === 'streaming') throw new Error('A bug of the app.');
    return state.turn.status;
  };
  const { result } = renderHook(() => useChatCompletion({ session, client, model, select }).selected);
  expect(result.current).toBe('idle');
  const done = session.sendAsync('Hi');
  live.send(text('Hello'));
  await expect(
    act(async () => {
      await vi.waitUntil(() => session.getSnapshot().turn.status === 'streaming');
    }),
  ).rejects.toThrow('A bug of the app.');
  live.end();
  expect((await done).outcome).toBe('complete');
});

it('renders one part of a message for its own pieces alone', async () => {
  const { client } = setUp(answer(reasoning(['Let ', 'me ', 'see. ']), text(words)));
  const session = createChatSession({ client, model });
  const renders = [0, 0];
  function Part({ id, at }: { id: string; at: number }) {
    const part = useMessagePart(id, at);
    useEffect(() => {
      renders[at] = (renders[at] ?? 0) + 1;
    });
    return <p>{part && 'text' in part ? `${part.type} ${part.text.length}` : 'nothing'}</p>;
  }
  function Parts() {
    const id = useChatSelector((state) => state.path[1]);
    const count = useChatSelector((state) => selectMessages(state)[1]?.parts.length ?? 0);
    return id === undefined
      ? null
      : Array.from({ length: count }, (_, at) => <Part key={at} id={id} at={at} />);
  }
  render(
    <ChatSessionProvider session={session}>
      <Parts />
    </ChatSessionProvider>,
  );
  await act(() => session.sendAsync('Hi'));
  expect(screen.getByText('reasoning 12')).toBeInTheDocument();
  expect(screen.getByText(`text ${words.join('').length}`)).toBeInTheDocument();
  // Once for each of its own states, and once when a part came beside it.
  expect(renders[0]).toBeLessThanOrEqual(5);
});

/** A storage that answers when the test says so. */
async function openStored() {
  const { client } = setUp(answer(text('A lemon is yellow.')));
  const kept = createMemoryStorage();
  const session = createChatSession({ client, model, storage: kept, threadId: 'lemons' });
  await session.sendAsync('Tell me of lemons');
  let open = () => undefined as void;
  let reads = 0;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const storage: ChatStorage = {
    ...kept,
    read: async (id) => {
      reads += 1;
      await gate;
      return kept.read(id);
    },
  };
  await vi.waitUntil(async () => JSON.stringify(await kept.read('lemons')).includes('yellow'));
  return { client, storage, open, reads: () => reads };
}

function Stored({ suspense }: { suspense: boolean }) {
  const chat = useChatCompletion({ model, threadId: 'lemons', suspense });
  return <p>{chat.messages.map(messageText).join(' | ') || 'nothing'}</p>;
}

it('suspends while a stored conversation is opened, wherever the boundary is', async () => {
  const { client, storage, open, reads } = await openStored();
  render(
    <Suspense fallback="Opening">
      <OrqProvider client={client} storage={storage}>
        <Stored suspense />
      </OrqProvider>
    </Suspense>,
  );
  expect(screen.getByText('Opening')).toBeInTheDocument();
  await act(async () => open());
  expect(await screen.findByText('Tell me of lemons | A lemon is yellow.')).toBeInTheDocument();
  expect(reads()).toBe(1);
});

it.each([false, true])(
  'hydrates what a server rendered, then shows what is stored (suspense: %s)',
  async (suspense) => {
    const errors = vi.spyOn(console, 'error');
    onTestFinished(() => errors.mockRestore());
    const recovered = vi.fn<(error: unknown) => void>();
    const { client, storage, open } = await openStored();
    function Composer() {
      const { draft } = useComposer(useChatCompletion({ model, threadId: 'lemons' }).session);
      return <p>Draft: {draft}</p>;
    }
    function Page({ children }: { children?: ReactNode }) {
      return (
        <OrqProvider client={client} storage={storage}>
          <Suspense fallback="Opening">
            <Stored suspense={suspense} />
            {children}
          </Suspense>
        </OrqProvider>
      );
    }
    const page = (
      <Page>
        <Composer />
      </Page>
    );
    // In this environment there is a window, as there is none on a server; so the server's page is without a wait.
    const server = document.createElement('div');
    document.body.append(server);
    onTestFinished(() => server.remove());
    server.innerHTML = renderToString(
      <OrqProvider client={client}>
        <Suspense fallback="Opening">
          <Stored suspense={false} />
          <p>Draft: {''}</p>
        </Suspense>
      </OrqProvider>,
    );
    expect(server.textContent).toBe('nothingDraft: ');

    // The conversation is open before React hydrates: still it begins with the server's page.
    const early = renderHook(() => useChatCompletion({ client, storage, model, threadId: 'lemons' }));
    await act(async () => open());
    await waitFor(() => expect(early.result.current.messages).toHaveLength(2));
    act(() => early.result.current.session.draft.set('And limes?'));

    await act(async () => {
      const root = hydrateRoot(server, page, { onRecoverableError: recovered });
      onTestFinished(() => act(() => root.unmount()));
    });
    await waitFor(() => expect(server.textContent).toContain('A lemon is yellow.'));
    expect(server.textContent).toContain('Draft: And limes?');
    expect(recovered).not.toHaveBeenCalled();
    expect(errors).not.toHaveBeenCalled();
  },
);
