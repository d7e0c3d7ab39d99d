import { StreamLostError } from './stream-store.ts';

/** Bytes that frames are packed into: a string object a frame would cost more than the frame. */
type Slab = {
  /** Number of its first frame. */
  readonly first: number;
  readonly bytes: Uint8Array;
  /** Where each frame ends. */
  readonly ends: number[];
};

const slabBytes = 8 * 1024;
const encoder = new TextEncoder();

/** The frames of one stream in memory, for one writer and any number of readers. */
export type FrameLog = {
  readonly first: number;
  readonly last: number;
  readonly isClosed: boolean;
  append(frames: readonly string[]): void;
  close(): void;
  read(after: number, signal: AbortSignal): AsyncGenerator<Uint8Array, void>;
};

/** Keeps about `maximumBytes` of the newest frames. */
export function createFrameLog(maximumBytes: number): FrameLog {
  const slabs: Slab[] = [];
  const waiting = new Set<() => void>();
  let last = 0;
  let bytesKept = 0;
  let isClosed = false;

  const wakeReaders = () => {
    for (const wake of waiting) wake();
    waiting.clear();
  };

  function add(frame: string): void {
    last += 1;
    const slab = slabs.at(-1);
    if (slab && pack(slab, frame)) return;

    const next = createSlab(last, frame);
    slabs.push(next);
    bytesKept += next.bytes.length;
    while (bytesKept > maximumBytes && slabs.length > 1) bytesKept -= slabs.shift()?.bytes.length ?? 0;
  }

  /** All that is there from a frame on, up to the end of its slab; null when it has yet to come. */
  function take(from: number): { readonly bytes: Uint8Array; readonly next: number } | null {
    if (from > last) return null;
    const slab = slabs.findLast(({ first }) => first <= from);
    if (!slab) throw new StreamLostError('The beginning of this answer is no longer kept.');
    const start = slab.ends[from - slab.first - 1] ?? 0;
    // A copy: whoever gets it may hand its memory on.
    return { bytes: slab.bytes.slice(start, slab.ends.at(-1)), next: slab.first + slab.ends.length };
  }

  return {
    get first() {
      return slabs[0]?.first ?? 0;
    },
    get last() {
      return last;
    },
    get isClosed() {
      return isClosed;
    },
    append(frames) {
      for (const frame of frames) add(frame);
      wakeReaders();
    },
    close() {
      isClosed = true;
      wakeReaders();
    },
    async *read(after, signal) {
      signal.addEventListener('abort', wakeReaders, { once: true });
      for (let next = after + 1; !signal.aborted;) {
        const taken = take(next);
        if (taken) {
          next = taken.next;
          yield taken.bytes;
        } else if (isClosed) {
          return;
        } else {
          // oxlint-disable-next-line no-await-in-loop -- there is nothing to read until somebody writes
          await new Promise<void>((resolve) => void waiting.add(resolve));
        }
      }
    },
  };
}

/** A slab that begins with a frame, and is no larger than a large frame needs. */
function createSlab(first: number, frame: string): Slab {
  if (frame.length * 3 > slabBytes) {
    const bytes = encoder.encode(frame);
    return { first, bytes, ends: [bytes.length] };
  }
  const slab: Slab = { first, bytes: new Uint8Array(slabBytes), ends: [] };
  pack(slab, frame);
  return slab;
}

/** Writes a frame behind the others, if there is room. */
function pack({ bytes, ends }: Slab, frame: string): boolean {
  const start = ends.at(-1) ?? 0;
  const { read, written } = encoder.encodeInto(frame, bytes.subarray(start));
  if (read < frame.length) return false;
  ends.push(start + written);
  return true;
}
