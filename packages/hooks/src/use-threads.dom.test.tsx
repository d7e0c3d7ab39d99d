import { createMemoryStorage } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';

import { OrqProvider } from './orq-provider.tsx';
import { setUp } from './test/set-up.tsx';
import { useChatCompletion } from './use-chat-completion.ts';
import { useThreads } from './use-threads.ts';

const model = 'openai/gpt-4o';

function open(search?: string) {
  const storage = createMemoryStorage();
  const { client } = setUp(answer(text('A lemon is yellow.')), answer(text('A lime is green.')));
  const wrapper = ({ children }: { children: ReactNode }) => (
    <OrqProvider client={client} storage={storage}>
      {children}
    </OrqProvider>
  );
  return renderHook(
    (props: { search?: string | undefined }) => ({
      threads: useThreads(props),
      lemons: useChatCompletion({ model, threadId: 'lemons' }),
      limes: useChatCompletion({ model, threadId: 'limes' }),
    }),
    { wrapper, initialProps: { search } },
  );
}

it('lists conversations as they are written, names them and finds words in them', async () => {
  const { result, rerender } = open();
  await act(() => result.current.lemons.sendAsync('Tell me of lemons'));
  await act(() => result.current.limes.sendAsync('And of limes?'));
  const titles = () => result.current.threads.query.data?.map((thread) => thread.title);
  await waitFor(() => expect(titles()?.toSorted()).toEqual(['And of limes?', 'Tell me of lemons']));

  await act(() => result.current.threads.rename('lemons', 'Sour'));
  await waitFor(() => expect(titles()).toContain('Sour'));

  rerender({ search: 'GREEN lime' });
  await waitFor(() => expect(titles()).toEqual(['And of limes?']));
  expect(result.current.threads.query.data?.[0]).toHaveProperty('messageId', expect.any(String));

  rerender({ search: undefined });
  await act(() => result.current.threads.remove('limes'));
  await waitFor(() => expect(titles()).toEqual(['Sour']));
});

it('says what is missing when there is no storage', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => renderHook(() => useThreads())).toThrow('createIndexedDbStorage');
  quiet.mockRestore();
});
