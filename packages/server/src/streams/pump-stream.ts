import { brokenOff } from '../answer/observe-answer.ts';
import type { BodyObserver } from '../answer/proxy-body.ts';
import type { StreamWriter } from '../stream-store/stream-store.ts';
import type { ByteFilter } from '../upstream/secret-mask.ts';
import { createFrameNumberer } from './number-frames.ts';
import { watchIdle } from './watch-idle.ts';

export type Pump = {
  readonly body: ReadableStream<Uint8Array>;
  readonly writer: StreamWriter;
  readonly filter: ByteFilter;
  readonly observer: BodyObserver;
  /** Ends the request upstream. */
  readonly controller: AbortController;
  /** Time in ms without a byte after which upstream counts as gone. */
  readonly idleTime: number;
};

/**
 * Moves an answer from upstream into a store, whether or not anybody reads it, until it ends or somebody stops it.
 * Where upstream breaks off, the last frame is an error that says so. Never rejects.
 */
export async function pumpStream({
  body,
  writer,
  filter,
  observer,
  controller,
  idleTime,
}: Pump): Promise<void> {
  const numberer = createFrameNumberer();
  const reader = body.getReader();
  const end = (reason: unknown) => {
    controller.abort(reason);
    void reader.cancel(reason).catch(() => {}); // not every fetch listens to its signal
  };
  writer.stopped.addEventListener('abort', () => end(writer.stopped.reason), { once: true });

  /** Told once the store has all of it: a node that goes may then close the store. */
  let tell = () => observer.onEnd();
  const watch = watchIdle(idleTime, () => end(new Error(`Nothing came for ${idleTime} ms.`)));

  try {
    for (let isDone = false; !isDone;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read one piece after the other
      const read = await reader.read();
      controller.signal.throwIfAborted();
      watch.touch();
      isDone = read.done;
      const bytes = read.done ? filter.end() : filter.push(read.value);
      if (bytes.length > 0) observer.onBytes(bytes);
      const frames = numberer.push(bytes);
      if (isDone) frames.push(...numberer.end());
      // oxlint-disable-next-line no-await-in-loop -- the store says when it takes more
      if (frames.length > 0) await writer.append(frames);
    }
  } catch (error) {
    end(error);
    if (writer.stopped.aborted) {
      tell = () => observer.onLeave();
    } else {
      tell = () => observer.onFailure(error);
      const frame = numberer.add({ event: 'error', data: JSON.stringify({ error: brokenOff }) });
      await writer.append([frame]).catch(() => {}); // a store that fails has been reported above
    }
  }
  watch.end();
  await writer.close().catch(() => {});
  tell();
}
