'use client';

import type { ChatInput, StructuredFormat } from '@orq-chat/core';
import { useEffect, useMemo, useRef, useState } from 'react';

import {
  createStructuredRun,
  type StructuredRequest,
  type StructuredState,
} from './create-structured-run.ts';
import { useResolvedClient } from './orq-provider.tsx';
import type { ClientOptions } from './types.ts';
import { useLiveSnapshot } from './use-live-snapshot.ts';

/** Options are read when used, never captured at mount. */
export type UseStructuredCompletionOptions<Output, Input> = ClientOptions &
  StructuredFormat<Output, Input> &
  Omit<StructuredRequest<Output, Input>, 'client'>;

export interface StructuredCompletion<Output, Input> extends StructuredState<Output, Input> {
  /** A request runs: submitted or streaming. */
  readonly isPending: boolean;
  /** Asks for a value; a request that runs is ended. Never throws: what goes wrong is the `error`. */
  readonly submit: (input: ChatInput) => void;
  /** Ends the request and keeps what came of the value. */
  readonly stop: () => void;
  /** Stops, and forgets value and error. */
  readonly reset: () => void;
}

/**
 * Asks a model for a value instead of text, and shows it while it arrives. The request belongs to the component
 * and ends with it. Throws where no client can be found.
 */
export function useStructuredCompletion<Output, Input>(
  options: UseStructuredCompletionOptions<Output, Input>,
): StructuredCompletion<Output, Input> {
  const client = useResolvedClient(options);
  const [run] = useState(() => createStructuredRun<Output, Input>());
  const { subscribe, getSnapshot } = run;
  const state = useLiveSnapshot({ subscribe, getSnapshot, getServerSnapshot: getSnapshot });

  const latest = useRef({ ...options, client });
  useEffect(() => {
    latest.current = { ...options, client };
  });
  useEffect(() => run.stop, [run]);

  const verbs = useMemo(
    () => ({
      submit: (input: ChatInput) => run.start(input, latest.current),
      stop: run.stop,
      reset: run.reset,
    }),
    [run],
  );
  return { ...state, ...verbs, isPending: state.status === 'submitted' || state.status === 'streaming' };
}
