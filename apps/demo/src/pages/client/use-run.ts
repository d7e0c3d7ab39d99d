import { isAbortError, type ChunkEvent, type Completion, type CompletionParams } from '@orq-chat/core';
import { useEffect, useRef, useState } from 'react';

import { orq } from '../../orq.ts';

/** An event with the time at which the loop got it, in ms since the request was sent. */
export type TimedEvent = { readonly number: number; readonly time: number; readonly event: ChunkEvent };

export type Run = {
  readonly status: 'running' | 'done' | 'stopped' | 'failed';
  /** The newest ones; `count` counts all. */
  readonly events: readonly TimedEvent[];
  readonly count: number;
  /** Ms until the first event came; null before. */
  readonly first: number | null;
  /** Ms so far, or in all. */
  readonly time: number;
  /** The answer, folded from the chunks. */
  readonly completion: Completion | null;
  readonly error: string | null;
};

const shownEvents = 200;

/** One request to the client at a time, with what its event loop sees. State changes once a frame. */
export function useRun() {
  const [run, setRun] = useState<Run | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function start(params: CompletionParams): Promise<void> {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    const startedAt = performance.now();
    const events: TimedEvent[] = [];
    let completion: Completion | null = null;
    let frame = 0;

    function show(status: Run['status'], error: string | null = null): void {
      cancelAnimationFrame(frame);
      frame = 0;
      if (controller.current?.signal !== signal) return; // another run is on the page
      setRun({
        status,
        events: events.slice(-shownEvents),
        count: events.length,
        first: events[0]?.time ?? null,
        time: performance.now() - startedAt,
        completion,
        error,
      });
    }

    show('running');
    try {
      const stream = await orq.router.chat.completions.create({ ...params, stream: true }, { signal });
      for await (const event of stream.events()) {
        events.push({ number: events.length + 1, time: performance.now() - startedAt, event });
        completion = stream.completion();
        frame ||= requestAnimationFrame(() => show('running'));
      }
      show('done');
    } catch (error) {
      if (isAbortError(error)) show('stopped');
      else show('failed', error instanceof Error ? error.message : String(error));
    }
  }

  return { run, start, stop: () => controller.current?.abort() };
}
