import * as fc from 'fast-check';
import { expect } from 'vitest';

import { StreamLostError, type StoredStream, type StreamStore } from '../stream-store/stream-store.ts';
import { createStreamId } from '../streams/stream-id.ts';

/** What may happen while a stream is written, in any order. Numbers pick a node or a reader of those there are. */
const step = fc.oneof(
  fc.record({ type: fc.constant('append' as const), sizes: fc.array(fc.nat(3_000), { maxLength: 6 }) }),
  fc.record({ type: fc.constant('join' as const), node: fc.nat(), after: fc.nat() }),
  fc.record({ type: fc.constant('read' as const), reader: fc.nat() }),
  fc.record({ type: fc.constant('reconnect' as const), node: fc.nat(), reader: fc.nat() }),
  fc.record({ type: fc.constant('tick' as const) }),
);

/**
 * Writes a stream on the first of some nodes while readers come, read slowly, are cut off and come back on any node.
 * Each must get the frames after the one it named: all of them in order, or in order up to where it is told of a loss.
 * `expire` lets the time pass for which a stream is kept: then nobody finds it, but who reads it reads on.
 */
export async function checkStore(
  nodes: readonly StreamStore[],
  runs: number,
  expire: (() => void) | null = null,
): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 60 }),
    fc.boolean(),
    fc.boolean(),
    async (steps, isStopped, isExpired) => {
      const id = createStreamId();
      const writer = await nodes[0]!.create(id, 'ada');
      const frames: string[] = [];
      const readers: Reader[] = [];
      const open = async (node: number): Promise<StoredStream> => {
        const stream = await nodes[node % nodes.length]!.open(id);
        if (!stream) throw new Error('The stream is not there.');
        return stream;
      };

      for (const action of steps) {
        const reader = readers[('reader' in action ? action.reader : 0) % (readers.length || 1)];
        if (action.type === 'append') {
          const added = action.sizes.map((size, index) => toFrame(frames.length + index + 1, size));
          frames.push(...added);
          await writer.append(added);
        } else if (action.type === 'join') {
          readers.push(createReader(await open(action.node), action.after % (frames.length + 1)));
        } else if (action.type === 'read') {
          reader?.read();
        } else if (action.type === 'reconnect') {
          await reader?.reconnect(await open(action.node));
        } else {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }

      if (isStopped) {
        const stopped = new Promise((resolve) => writer.stopped.addEventListener('abort', resolve));
        await (await open(1)).stop();
        await stopped;
      }
      await writer.close();
      expect(await open(1)).toMatchObject({ owner: 'ada', last: frames.length, isClosed: true });
      if (isExpired && expire) {
        expire();
        expect(await nodes[0]!.open(id)).toBeNull();
      }
      for (const reader of readers) {
        const { after, text, isLost } = await reader.finish();
        const expected = frames.slice(after).join('');
        if (isLost) expect(expected.startsWith(text)).toBe(true);
        else expect(text).toBe(expected);
      }
    },
  );
  await fc.assert(property, { numRuns: runs });
}

type Reader = ReturnType<typeof createReader>;

function createReader(stream: StoredStream, after: number) {
  let left = new AbortController();
  let frames = stream.read(after, left.signal)[Symbol.asyncIterator]();
  let reading: Promise<boolean> | null = null;
  const received = { after, text: '', isLost: false };

  /** Whether more may come. */
  async function readOnce(decoder = new TextDecoder()): Promise<boolean> {
    try {
      const { done, value } = await frames.next();
      if (value) received.text += decoder.decode(value);
      return !done;
    } catch (error) {
      if (!(error instanceof StreamLostError)) throw error;
      received.isLost = true;
      return false;
    }
  }
  return {
    read() {
      reading ??= readOnce().finally(() => {
        reading = null;
      });
    },
    async reconnect(next: StoredStream) {
      left.abort();
      await reading;
      if (received.isLost) return;
      left = new AbortController();
      const last = received.text
        .match(/^id: \d+$/gm)
        ?.at(-1)
        ?.slice(4);
      frames = next.read(last === undefined ? after : Number(last), left.signal)[Symbol.asyncIterator]();
    },
    async finish() {
      await reading;
      while (!received.isLost && (await readOnce()));
      return received;
    },
  };
}

function toFrame(number: number, size: number): string {
  return `id: ${number}\ndata: ${'é'.repeat(size)}\n\n`;
}
