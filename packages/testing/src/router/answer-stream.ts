import { createPace, untilAborted } from '../clock.ts';
import type { Step, Steps } from '../script/step.ts';
import type { AnswerContext } from './answer-context.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import { createReadCutter } from './cut-reads.ts';
import { createChunkWriter } from './write-chunks.ts';

/** The bytes of a streamed answer, read by read, at its speed. Calls `onComplete` as it hands out the last ones. */
export async function* streamAnswer(
  steps: Steps,
  context: AnswerContext,
  onComplete: () => void,
): AsyncGenerator<Uint8Array, void> {
  const { clock, signal } = context;
  const encoder = new TextEncoder();
  const writer = createChunkWriter(context);
  const pace = createPace(clock, context.tokensPerSecond, signal);
  const cutter = createReadCutter();

  for await (const step of takeUntilAborted(steps, signal)) {
    if ('tokens' in step) await pace.spend(step.tokens);
    const events = writer.write(step).map((event) => encoder.encode(event));

    switch (step.type) {
      case 'reads':
        cutter.setSizes(step.sizes);
        break;
      case 'speed':
        pace.setSpeed(step.tokensPerSecond);
        break;
      case 'raw':
        yield* cutter.push(typeof step.bytes === 'string' ? encoder.encode(step.bytes) : step.bytes);
        break;
      case 'pause':
        yield* cutter.flush();
        await clock.wait(step.ms, signal);
        break;
      case 'stall':
        yield* cutter.flush();
        await untilAborted(new Promise<never>(() => {}), signal);
        break;
      case 'drop':
        if (step.inside !== undefined) yield* cutter.push(tear(events, step.inside, encoder));
        yield* cutter.flush();
        throw new ConnectionDropped();
      case 'truncate':
        onComplete();
        yield* cutter.flush();
        return;
      default:
        for (const event of events) yield* cutter.push(event);
    }
    if (step.type === 'error') {
      onComplete();
      yield* cutter.flush();
      return;
    }
  }

  const endings = writer.end().map((event) => encoder.encode(event));
  for (const [index, ending] of endings.entries()) {
    if (index === endings.length - 1) onComplete();
    yield* cutter.push(ending);
  }
  yield* cutter.flush();
}

/** Hands out steps until they end or the signal aborts; then rejects with its reason, even in the middle of a wait. */
export async function* takeUntilAborted(steps: Steps, signal: AbortSignal): AsyncGenerator<Step, void> {
  const iterator = Symbol.asyncIterator in steps ? steps[Symbol.asyncIterator]() : steps[Symbol.iterator]();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a step is asked for when the one before has gone out
      const next = await untilAborted(Promise.resolve(iterator.next()), signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a generator that is in the middle of a wait returns only after it.
    void iterator.return?.();
  }
}

// The events' bytes up to the first byte of `character`, which stands last in the text of the last of them.
function tear(events: readonly Uint8Array[], character: string, encoder: TextEncoder): Uint8Array {
  const decoder = new TextDecoder();
  const text = events.map((event) => decoder.decode(event)).join('');
  const before = encoder.encode(text.slice(0, text.lastIndexOf(character)));
  const torn = encoder.encode(character).subarray(0, 1);
  return Uint8Array.of(...before, ...torn);
}
