import { createChatSession, defineTool, messageText, type Message, type MessageError } from '@orq-chat/core';
import { answer, controlled, reject, text, toolCall, usage } from '@orq-chat/testing';
import { QueryClient, QueryClientProvider, useIsMutating, useQuery } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode, useEffect, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

import { ChatSessionProvider } from './chat-session-context.tsx';
import { OrqProvider } from './orq-provider.tsx';
import { queryKeys } from './query-keys.ts';
import { setUp } from './test/set-up.tsx';
import { useBranch } from './use-branch.ts';
import { useChatCompletion } from './use-chat-completion.ts';
import { useComposer } from './use-composer.ts';
import { useMessageIds } from './use-message-ids.ts';
import { useMessage } from './use-message.ts';
import { useModels } from './use-models.ts';

const model = 'openai/gpt-4o';
const texts = (messages: readonly Message[]) => messages.map(messageText);

it('streams an answer into the messages', async () => {
  const live = controlled();
  const { client } = setUp(live);
  const { result } = renderHook(() => useChatCompletion({ client, model }));
  expect(result.current.status).toBe('idle');

  act(() => result.current.send('Hi'));
  expect(texts(result.current.messages)).toEqual(['Hi', '']);
  expect(result.current.isPending).toBe(true);

  live.send(text('Hello'));
  await waitFor(() => expect(texts(result.current.messages)[1]).toContain('Hello'));
  expect(result.current.isStreaming).toBe(true);
  live.end();
  await waitFor(() => expect(result.current.status).toBe('idle'));
  expect(result.current.usage?.totalTokens).toBeGreaterThan(0);
});

it('tells what went wrong, never throws from send, and rejects from sendAsync', async () => {
  const { client } = setUp(reject(401), reject(401), answer(text('Hello')));
  const { result } = renderHook(() => useChatCompletion({ client, model }));
  act(() => result.current.send('Hi'));
  await waitFor(() => expect(result.current.error).not.toBeNull());
  expect(result.current.error).toMatchObject({ status: 401 } satisfies Partial<MessageError>);

  await act(async () => {
    await expect(result.current.sendAsync('Again')).rejects.toMatchObject({ status: 401 });
  });
  act(() => result.current.retry());
  await waitFor(() => expect(texts(result.current.messages).at(-1)).toBe('Hello'));
  expect(result.current.error).toBeNull();
});

it('needs no client beside a session, and says so where there is neither', async () => {
  const { client } = setUp(answer(text('Hello')));
  const session = createChatSession({ client, model });
  const { result } = renderHook(() => useChatCompletion({ session, model }));
  expect(result.current.session).toBe(session);
  await act(async () => result.current.sendAsync('Hi'));
  expect(texts(result.current.messages)).toEqual(['Hi', 'Hello']);

  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => renderHook(() => useChatCompletion({ model }))).toThrow('No client for the chat');
  vi.restoreAllMocks();
});

it('works without any provider, and with one', async () => {
  const { client } = setUp(answer(text('One')));
  const wrapper = ({ children }: { children: ReactNode }) => (
    <OrqProvider client={client}>{children}</OrqProvider>
  );
  const { result } = renderHook(() => useChatCompletion({ model }), { wrapper });
  await act(() => result.current.sendAsync('Hi'));
  expect(texts(result.current.messages)).toEqual(['Hi', 'One']);
});

it('says what is missing when there is no client', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => renderHook(() => useChatCompletion({ model }))).toThrow('baseURL');
  quiet.mockRestore();
});

it('makes one request in StrictMode', async () => {
  const { client, router } = setUp(answer(text('One')), answer(text('Two')));
  function Greeter() {
    const { send, messages } = useChatCompletion({ client, model, threadId: 'strict' });
    return (
      <button type="button" onClick={() => send('Hi')}>
        {texts(messages).join(' | ')}
      </button>
    );
  }
  render(
    <StrictMode>
      <Greeter />
    </StrictMode>,
  );
  act(() => screen.getByRole('button').click());
  await screen.findByText('Hi | One');
  expect(router.requests).toHaveLength(1);
});

it('shares a session by thread, and keeps it while no view shows it', async () => {
  const live = controlled();
  const { client } = setUp(live);
  const first = renderHook(() => useChatCompletion({ client, model, threadId: 'shared' }));
  act(() => first.result.current.send('Hi'));
  first.unmount();

  live.send(text('Hello'));
  live.end();
  const second = renderHook(() => useChatCompletion({ client, model, threadId: 'shared' }));
  await waitFor(() => expect(texts(second.result.current.messages)).toEqual(['Hi', 'Hello']));
});

it('renders a reader of the status a few times a turn, not once a token', async () => {
  const { client } = setUp(answer(text(Array.from({ length: 2000 }, (_, at) => `w${at} `))));
  let renders = 0;
  const { result } = renderHook(() => {
    renders += 1;
    const chat = useChatCompletion({ client, model });
    return { status: chat.status, chat };
  });
  await act(() => result.current.chat.sendAsync('Hi'));
  await waitFor(() => expect(result.current.status).toBe('idle'));
  expect(renders).toBeLessThanOrEqual(5);
});

it('renders a settled message not at all while another streams', async () => {
  const { client } = setUp(answer(text('One')), answer(text(['a ', 'b ', 'c '])));
  const session = createChatSession({ client, model });
  await session.sendAsync('Hi');
  const renders = new Map<string, number>();

  function Row({ id }: { id: string }) {
    const message = useMessage(id);
    useEffect(() => {
      renders.set(id, (renders.get(id) ?? 0) + 1);
    });
    return <p>{message && messageText(message)}</p>;
  }
  function List() {
    return useMessageIds().map((id) => <Row key={id} id={id} />);
  }
  render(
    <ChatSessionProvider session={session}>
      <List />
    </ChatSessionProvider>,
  );
  const settled = session.getSnapshot().path;
  const before = settled.map((id) => renders.get(id));
  await act(() => session.sendAsync('More'));
  await screen.findByText('a b c');
  // The list renders its rows when a message is added; a memoised row is the panel's business.
  const streamed = session.getSnapshot().path.at(-1) ?? '';
  expect(renders.get(streamed)).toBeGreaterThan(0);
  for (const [at, id] of settled.entries())
    expect((renders.get(id) ?? 0) - (before[at] ?? 0)).toBeLessThanOrEqual(1);
});

it('calls the newest callbacks, and settles once a turn', async () => {
  const { client } = setUp(answer(text('One')));
  const early = vi.fn<() => void>();
  const late = vi.fn<() => void>();
  const { result, rerender } = renderHook(
    ({ onSettled }) => useChatCompletion({ client, model, onSettled, onFinish: onSettled }),
    { initialProps: { onSettled: early } },
  );
  rerender({ onSettled: late });
  await act(() => result.current.sendAsync('Hi'));
  expect(early).not.toHaveBeenCalled();
  expect(late).toHaveBeenCalledTimes(2);
});

it('uses the newest model and parameters', async () => {
  const { client, router } = setUp(answer(text('One')), answer(text('Two')));
  const { result, rerender } = renderHook((options) => useChatCompletion({ client, ...options }), {
    initialProps: { model: 'a/one', params: { temperature: 0 } },
  });
  await act(() => result.current.sendAsync('Hi'));
  rerender({ model: 'b/two', params: { temperature: 1 } });
  await act(() => result.current.sendAsync('Hi'));
  expect(router.requests.map((request) => request.body)).toMatchObject([
    { model: 'a/one', temperature: 0 },
    { model: 'b/two', temperature: 1 },
  ]);
});

it('shows a turn as one mutation, whatever started it, and makes queries stale', async () => {
  const live = controlled();
  const { client } = setUp(live);
  const queryClient = new QueryClient();
  queryClient.setQueryData(['orders'], 1);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => ({
      chat: useChatCompletion({ client, model, threadId: 'm', invalidates: [['orders']] }),
      twin: useChatCompletion({ client, model, threadId: 'm' }),
      running: useIsMutating({ mutationKey: queryKeys.turn('m') }),
    }),
    { wrapper },
  );
  act(() => result.current.chat.send('Hi'));
  await waitFor(() => expect(result.current.running).toBe(1));
  live.send(text('Hello'));
  live.end();
  await waitFor(() => expect(result.current.running).toBe(0));
  expect(queryClient.getQueryState(['orders'])?.isInvalidated).toBe(true);
});

it('asks again for what a tool made stale, once however many views there are', async () => {
  const rename = defineTool({
    name: 'rename',
    parameters: { type: 'object' },
    run: () => ({ order: 7 }),
    invalidates: (_input, { order }) => [['order', order]],
  });
  const broken = defineTool({
    name: 'break',
    run() {
      throw new Error('half done');
    },
    invalidates: [['stock']],
  });
  const live = controlled();
  const { client } = setUp(answer(toolCall('rename', {}), toolCall('break', {})), live);
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const read = vi.fn<(order: number) => number>((order) => order);
  const options = { client, model, threadId: 'stale', tools: [rename, broken] };
  const { result } = renderHook(
    () => {
      useQuery({ queryKey: ['order', 7], queryFn: () => read(7) });
      useQuery({ queryKey: ['order', 8], queryFn: () => read(8) });
      useQuery({ queryKey: ['stock'], queryFn: () => read(0) });
      useChatCompletion(options);
      return useChatCompletion(options);
    },
    { wrapper },
  );
  await waitFor(() => expect(read).toHaveBeenCalledTimes(3));
  act(() => result.current.send('Rename it'));
  // While the turn still runs.
  await waitFor(() => expect(read).toHaveBeenCalledTimes(5));
  expect(result.current.isPending).toBe(true);
  expect(new Set(read.mock.calls.slice(3).flat())).toEqual(new Set([0, 7]));
  live.end();
  await waitFor(() => expect(result.current.isPending).toBe(false));
  expect(read).toHaveBeenCalledTimes(5);
});

it('carries what the answers cost', async () => {
  const counted = usage({ prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 });
  const { client } = setUp(answer(text('One'), counted), answer(text('Two'), counted));
  const price = (used: { totalTokens: number }) => used.totalTokens / 1000;
  const { result } = renderHook(() => useChatCompletion({ client, model, price }));
  await act(() => result.current.sendAsync('Hi'));
  await act(() => result.current.sendAsync('Hi'));
  expect(result.current.usage).toMatchObject({ totalTokens: 30, cost: 0.03 });
});

it('keeps a draft with the session and sends it once', async () => {
  const { client, router } = setUp(answer(text('One')));
  const session = createChatSession({ client, model });
  const first = renderHook(() => useComposer(session));
  expect(first.result.current.canSend).toBe(false);
  act(() => first.result.current.setDraft('Hi'));
  first.unmount();

  const { result } = renderHook(() => useComposer(session));
  expect(result.current).toMatchObject({ draft: 'Hi', canSend: true });
  act(() => {
    result.current.submit();
    result.current.submit();
  });
  expect(result.current.draft).toBe('');
  await waitFor(() => expect(result.current.isBusy).toBe(false));
  expect(router.requests).toHaveLength(1);
});

it('walks through the versions of an answer', async () => {
  const { client } = setUp(answer(text('A')), answer(text('B')));
  const { result } = renderHook(() => {
    const chat = useChatCompletion({ client, model });
    const last = chat.messages.at(-1);
    return { chat, branch: useBranch(last?.id ?? '', chat.session), text: last && messageText(last) };
  });
  await act(() => result.current.chat.sendAsync('Hi'));
  act(() => result.current.chat.regenerate());
  await waitFor(() => expect(result.current.text).toBe('B'));
  expect(result.current.branch).toMatchObject({ index: 1, count: 2 });
  act(() => result.current.branch.previous());
  expect(result.current.text).toBe('A');
});

it('lists the models', async () => {
  const { client } = setUp();
  const { result } = renderHook(() => useModels({ client }));
  await waitFor(() => expect(result.current.data?.length).toBeGreaterThan(0));
  expect(result.current.data?.[0]?.id).toEqual(expect.any(String));
});

it('renders on a server', () => {
  const { client } = setUp();
  function Chat() {
    const { status, messages } = useChatCompletion({ client, model });
    return (
      <p>
        {status} {messages.length}
      </p>
    );
  }
  expect(renderToString(<Chat />)).toContain('idle');
});
