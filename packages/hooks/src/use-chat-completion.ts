'use client';

import {
  createChatSession,
  selectMessages,
  selectUsage,
  type ChatClient,
  type ChatOptions,
  type ChatSession,
  type SessionState,
} from '@orq-chat/core';
import { useEffect, useRef, useState } from 'react';

import { initialStateOf } from './initial-state.ts';
import { isServer } from './is-server.ts';
import { mirrorTurns } from './mirror-turns.ts';
import { clientOrThrow, useFoundClient } from './orq-provider.tsx';
import { useQueryClientOrDefault } from './query-client.ts';
import { createSessionRegistry } from './session-registry.ts';
import type { ChatCompletion, UseChatCompletionOptions } from './types.ts';
import { useSharedSessions, useStorage } from './use-storage.ts';
import { useTracked } from './use-tracked.ts';

/**
 * A conversation: its messages, its status, and what can be done with it. The session behind it outlives the
 * component when a `threadId` names it. Throws `OrqError` (`no_client`) where neither a client nor a session can be found.
 */
export function useChatCompletion<Selected = undefined>(
  options: UseChatCompletionOptions<Selected>,
): ChatCompletion<Selected>;
export function useChatCompletion(options: UseChatCompletionOptions): ChatCompletion {
  const client = useFoundClient(options);
  const given = options.session ?? toChatOptions(options, clientOrThrow(client));
  const session = useSession(options, given);
  const queryClient = useQueryClientOrDefault();

  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    if (!isSession(given)) session.setOptions(given);
  });

  useEffect(
    () =>
      session.observe({
        onFinish: (result) => latest.current.onFinish?.(result),
        onError: (error, result) => latest.current.onError?.(error, result),
        onToolCall: (call) => latest.current.onToolCall?.(call),
        onToolSettled: (call, tool) => latest.current.onToolSettled?.(call, tool),
        onSettled(result) {
          latest.current.onSettled?.(result);
          for (const queryKey of latest.current.invalidates ?? [])
            void queryClient.invalidateQueries({ queryKey });
        },
      }),
    [session, queryClient],
  );
  useEffect(() => mirrorTurns(session, queryClient), [session, queryClient]);

  return useTracked(session, properties, options.select ?? selectNothing);
}

function selectNothing(): void {}

/** Each property of the result that a change of state may change. */
const properties = {
  messages: selectMessages,
  status: (state: SessionState) => state.turn.status,
  isPending: ({ turn }: SessionState) => turn.status === 'submitted' || turn.status === 'streaming',
  isStreaming: (state: SessionState) => state.turn.status === 'streaming',
  error: (state: SessionState) => state.turn.error ?? null,
  turn: (state: SessionState) => state.turn,
  queue: (state: SessionState) => state.queue,
  usage: selectUsage,
};

/** The session that is given, that the thread has, or that this component keeps for itself. */
function useSession(options: UseChatCompletionOptions, given: ChatSession | ChatOptions): ChatSession {
  const { threadId, initialMessages: messages } = options;
  const storage = useStorage(options);
  const shared = useSharedSessions(options, isSession(given) ? given : given.client);
  const [own] = useState(createSessionRegistry);

  const found = isSession(given)
    ? given
    : (threadId === undefined ? own : shared).open(threadId ?? '', () =>
        createChatSession({
          ...given,
          ...(threadId === undefined ? {} : { threadId }),
          ...(messages ? { messages } : {}),
          ...(threadId !== undefined && storage ? { storage } : {}),
        }),
      );
  initialStateOf(found);
  const isLoading = found.getSnapshot().storage.status === 'loading';
  // React's contract for Suspense is a promise that is thrown.
  // oxlint-disable-next-line typescript/only-throw-error
  if (options.suspense && isLoading && !isServer) throw found.ready;
  return found;
}

function isSession(given: ChatSession | ChatOptions): given is ChatSession {
  return 'getSnapshot' in given;
}

function toChatOptions(options: UseChatCompletionOptions, client: ChatClient): ChatOptions {
  const { model, params, instructions, tools, limits, whenBusy, price } = options;
  return {
    client,
    model,
    ...(params ? { params } : {}),
    ...(instructions === undefined ? {} : { instructions }),
    ...(tools ? { tools } : {}),
    ...(limits ? { limits } : {}),
    ...(whenBusy ? { whenBusy } : {}),
    ...(price ? { price } : {}),
  };
}
