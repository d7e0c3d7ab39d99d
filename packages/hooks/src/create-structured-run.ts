import { OrqError, type ChatInput, type ChatStatus } from '@orq-chat/core';

import { readValue, type ValueProgress, type ValueRequest } from './read-value.ts';

export type StructuredState<Output, Input> = ValueProgress<Input> & {
  /** As of a chat: `idle` before, and again when the value is there. */
  readonly status: ChatStatus;
  /** What the schema made of the answer; null until it is whole and fits. */
  readonly value: Output | null;
  readonly error: Error | null;
};

export type StructuredRequest<Output, Input> = ValueRequest<Output, Input> & {
  readonly onFinish?: ((value: Output) => void) | undefined;
  readonly onError?: ((error: Error) => void) | undefined;
};

/** One request at a time whose answer is a value. */
export type StructuredRun<Output, Input> = {
  readonly getSnapshot: () => StructuredState<Output, Input>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins anew; a request that runs is ended. */
  readonly start: (input: ChatInput, request: StructuredRequest<Output, Input>) => void;
  /** Ends the request and keeps what came of the value. */
  readonly stop: () => void;
  readonly reset: () => void;
};

export function createStructuredRun<Output, Input>(): StructuredRun<Output, Input> {
  type State = StructuredState<Output, Input>;
  const nothing: ValueProgress<Input> = { partial: undefined, issues: [], refusal: null };
  const idle: State = { ...nothing, status: 'idle', value: null, error: null };
  let state = idle;
  let running: AbortController | undefined;
  const listeners = new Set<() => void>();

  function change(next: State): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** Ends what runs. */
  function end(): boolean {
    running?.abort();
    const wasRunning = running !== undefined;
    running = undefined;
    return wasRunning;
  }

  async function run(input: ChatInput, request: StructuredRequest<Output, Input>): Promise<void> {
    const controller = new AbortController();
    running = controller;
    const isWanted = () => running === controller;
    try {
      const value = await readValue(input, request, controller.signal, (progress) => {
        if (isWanted()) change({ ...state, ...progress, status: 'streaming' });
      });
      if (!isWanted()) return;
      running = undefined;
      change({ ...state, status: 'idle', value });
    } catch (cause) {
      if (!isWanted()) return;
      running = undefined;
      const error = cause instanceof Error ? cause : new OrqError('unknown', String(cause), { cause });
      change({ ...state, status: 'error', error });
    }
    // What these throw is the app's own, and reaches it as an unhandled rejection.
    if (state.value !== null) request.onFinish?.(state.value);
    else if (state.error) request.onError?.(state.error);
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(input, request) {
      end();
      change({ ...idle, status: 'submitted' });
      void run(input, request);
    },
    stop() {
      if (end()) change({ ...state, status: 'idle' });
    },
    reset() {
      end();
      change(idle);
    },
  };
}
