import { countTokens } from '../tokens.ts';
import type { CallReference, Step } from '../script/step.ts';
import { textOf, type ChatRequest, type Delta, type WireUsage } from '../wire.ts';

/** What an answer has come to so far: enough to number its calls, end its choices and count its tokens. */
export type Tally = {
  /** The delta of a step, with index and id of a tool call filled in. */
  toDelta(step: Extract<Step, { type: 'delta' | 'tool-call' }>): Delta;
  /** True the first time that a choice is named. */
  begin(choice: number): boolean;
  finish(choice: number): void;
  setUsage(usage: WireUsage | null): void;
  /** Choices that have not ended, each with the reason that fits it. An answer without a word has choice 0. */
  unfinished(): readonly { readonly choice: number; readonly reason: string }[];
  usage(): WireUsage | null;
};

type ChoiceTally = { readonly calls: Map<CallReference, number>; finished: boolean };

/** Starts the count of the answer to a request; `serial` makes the ids of its tool calls unique. */
export function createTally(request: ChatRequest, serial: number): Tally {
  const choices = new Map<number, ChoiceTally>();
  let callCount = 0;
  let completionTokens = 0;
  let reasoningTokens = 0;
  let told: WireUsage | null | undefined;

  const choiceAt = (index: number): ChoiceTally => {
    const known = choices.get(index);
    if (known) return known;
    const fresh = { calls: new Map<CallReference, number>(), finished: false };
    choices.set(index, fresh);
    return fresh;
  };

  return {
    toDelta(step) {
      completionTokens += step.tokens;
      if (step.type === 'delta') {
        if (step.delta.reasoning || step.delta.reasoning_content) reasoningTokens += step.tokens;
        return step.delta;
      }
      const { calls } = choiceAt(step.choice);
      if (step.arguments !== undefined) {
        return {
          tool_calls: [{ index: calls.get(step.call) ?? 0, function: { arguments: step.arguments } }],
        };
      }
      const index = nextIndex(calls);
      calls.set(step.call, index);
      return {
        tool_calls: [
          {
            index,
            id: step.call.id ?? `call_${serial}_${callCount++}`,
            type: 'function',
            function: { name: step.call.name, arguments: '' },
          },
        ],
      };
    },
    begin(choice) {
      const isNew = !choices.has(choice);
      choiceAt(choice);
      return isNew;
    },
    finish(choice) {
      choiceAt(choice).finished = true;
    },
    setUsage(usage) {
      told = usage;
    },
    unfinished() {
      if (choices.size === 0) return [{ choice: 0, reason: 'stop' }];
      return [...choices]
        .filter(([, state]) => !state.finished)
        .map(([choice, { calls }]) => ({ choice, reason: calls.size > 0 ? 'tool_calls' : 'stop' }));
    },
    usage() {
      if (told !== undefined) return told;
      const promptTokens = countPrompt(request);
      return {
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
        total_tokens: promptTokens + completionTokens,
        completion_tokens_details: { reasoning_tokens: reasoningTokens },
      };
    },
  };
}

const nextIndex = (calls: ReadonlyMap<CallReference, number>) => Math.max(-1, ...calls.values()) + 1;

// Chat formats spend a few tokens around each message.
const countPrompt = ({ messages }: ChatRequest) =>
  messages.reduce((total, message) => total + 4 + countTokens(textOf(message.content)), 0);
