import type { Answer } from './reply.ts';
import type { Part, Step } from './step.ts';

/** An answer that a test lets out by hand. What is sent before the request comes waits for it. */
export type ControlledAnswer = Answer & {
  /** Lets parts out: `live.send(text('a'), drop())`. Throws once the answer has ended. */
  send(...parts: readonly Part[]): void;
  /** Ends the answer with its finish reason, its usage and `[DONE]`. */
  end(): void;
};

/** Holds an answer for one request, to see what happens between its pieces without waiting for time to pass. */
export function controlled(): ControlledAnswer {
  const waiting: Step[] = [];
  let ended = false;
  let wake: (() => void) | undefined;

  async function* steps(): AsyncGenerator<Step> {
    for (;;) {
      yield* waiting.splice(0);
      if (ended && waiting.length === 0) return;
      if (waiting.length > 0) continue;
      // oxlint-disable-next-line no-await-in-loop -- there is nothing to do until the test says so
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  return {
    type: 'answer',
    steps: steps(),
    send(...parts) {
      if (ended) throw new Error('This answer has ended; nothing more can be sent.');
      waiting.push(...parts.flat());
      wake?.();
    },
    end() {
      ended = true;
      wake?.();
    },
  };
}
