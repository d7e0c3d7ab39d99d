import { fromCompletion, toUsage } from '../message/from-completion.ts';
import type { AssistantMessage, AssistantPart, Message, Usage } from '../message/types.ts';
import type { CompletionMessage } from '../schema/completion.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import type { ChatEnvironment } from './environment.ts';
import { estimateUsage } from './estimate-usage.ts';
import { readInFrames } from './read-in-frames.ts';

/** One request of a turn, and the answer to it as it comes. */
export type Step = {
  /** Reads the answer, publishing at most once a frame. Rejects with what broke the stream. */
  read(stream: CompletionStream, publish: (message: AssistantMessage) => void): Promise<void>;
  /** The message with all that has come by now, also what was not published. */
  current(): AssistantMessage;
  /** Other choices of the same request (`n` > 1), each as a message. */
  alternatives(): readonly AssistantMessage[];
  /** As the provider counted, else a guess. */
  usage(): Usage;
  /** When the first piece came, in epoch ms. */
  firstTokenAt(): number | undefined;
};

export type StepInit = {
  /** From 0, through the whole message. */
  readonly step: number;
  /** The messages before the answer. */
  readonly history: readonly Message[];
  /** The message so far; the answer goes on behind its parts. */
  readonly message: AssistantMessage;
  readonly environment: ChatEnvironment;
};

export function createStep({ step, history, message: start, environment }: StepInit): Step {
  let stream: CompletionStream | undefined;
  const { finishReason: _ofLastStep, ...begun } = start;
  let message: AssistantMessage = begun;
  let parts: readonly AssistantPart[] = start.parts;
  let readInputs: ((all: readonly AssistantPart[]) => readonly AssistantPart[]) | undefined;
  let isLoading = false;
  let firstTokenAt: number | undefined;
  let reasonedFrom: number | undefined;
  let reasonedUntil: number | undefined;

  function fold(): AssistantMessage {
    const completion = stream?.completion();
    const choice = completion?.choices[0];
    if (!completion || !choice) return message;
    const reasoningDuration = measureReasoning(choice.message);
    const context = { step, before: start.parts, previous: parts, reasoningDuration };
    parts = fromCompletion(choice.message, context);
    if (choice.message.tool_calls.length > 0) void loadInputReader();
    if (parts.length > 0 && parts !== start.parts) firstTokenAt ??= environment.now();
    message = {
      ...message,
      status: parts.length > 0 ? 'streaming' : message.status,
      parts: readInputs ? readInputs(parts) : parts,
      ...(completion.model ? { model: completion.model } : {}),
      ...(choice.finish_reason ? { finishReason: choice.finish_reason } : {}),
    };
    return message;
  }

  /** Loaded when it is wanted: most chats have no tools. */
  async function loadInputReader(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    const { createInputReader } = await import('./read-inputs.ts');
    readInputs = createInputReader();
  }

  /** Ms from the first piece of reasoning to the first piece of the answer; undefined until then. */
  function measureReasoning(answer: CompletionMessage): number | undefined {
    if (!answer.reasoning) return undefined;
    reasonedFrom ??= environment.now();
    if (answer.content || answer.tool_calls.length > 0) reasonedUntil ??= environment.now();
    return reasonedUntil === undefined ? undefined : reasonedUntil - reasonedFrom;
  }

  return {
    read(source, publish) {
      stream = source;
      return readInFrames(source, environment, () => {
        publish(fold());
        return firstTokenAt !== undefined;
      });
    },
    current: fold,
    alternatives: () =>
      (stream?.completion().choices.slice(1) ?? []).map(
        ({ message: other, finish_reason: finishReason }) => ({
          ...message,
          id: environment.createId(),
          parts: fromCompletion(other, { step, before: start.parts, previous: [] }),
          ...(finishReason ? { finishReason } : {}),
        }),
      ),
    usage: () => toUsage(stream?.completion().usage ?? null) ?? estimateUsage(history, start, message),
    firstTokenAt: () => firstTokenAt,
  };
}
