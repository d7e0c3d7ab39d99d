import type { CallOptions } from '../client/options.ts';
import { ConnectionError, SDKError } from '../errors.ts';
import type { MessageStream } from '../message/types.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import { createStep, type Step, type StepInit } from './create-step.ts';
import { textLength } from './estimate-usage.ts';
import type { ChatClient } from './types.ts';

type Unfinished = StepInit & {
  readonly stream: MessageStream;
  readonly completions: ChatClient['router']['chat']['completions'];
};

/** A step that was begun before the page was reloaded, and how to open its answer again. */
export type TakenUp = {
  readonly step: Step;
  /** Rejects with a `ConnectionError` when the server does not keep the answer any longer. */
  readonly open: (call: CallOptions) => Promise<CompletionStream>;
};

/** Takes up a step: its answer is read from the beginning, so what is on screen stays until as much has come again. */
export function takeUp({ stream, completions, message: shown, ...init }: Unfinished): TakenUp {
  const step = createStep({ ...init, message: { ...shown, parts: stream.parts } });
  const length = textLength(shown);
  const catchUp = (message: typeof shown) => (textLength(message) < length ? shown : message);

  return {
    step: {
      ...step,
      read: (source, publish) => step.read(source, (message) => publish(catchUp(message))),
      current: () => catchUp(step.current()),
    },
    async open(call) {
      try {
        return await completions.resume(stream.id, call);
      } catch (cause) {
        if (!(cause instanceof SDKError)) throw cause;
        throw new ConnectionError(
          'The page was closed while the answer came, and the server keeps it no longer.',
          {
            cause,
          },
        );
      }
    },
  };
}
