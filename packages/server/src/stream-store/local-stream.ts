import type { FrameLog } from './frame-log.ts';
import type { StoredStream } from './stream-store.ts';

/** A stream that is written in this process. */
export type LocalStream = {
  readonly owner: string;
  readonly log: FrameLog;
  readonly stop: AbortController;
};

export function toStored({ owner, log, stop }: LocalStream): StoredStream {
  return {
    owner,
    first: log.first,
    last: log.last,
    isClosed: log.isClosed,
    read: (after, signal) => log.read(after, signal),
    async stop() {
      stop.abort();
    },
  };
}
