import type { AssistantMessage, MessageError, ToolCallPart } from '../message/types.ts';
import type { LoopLimits } from './types.ts';

const defaults = { steps: 8, time: 600_000, sameCall: 3, tokens: Number.POSITIVE_INFINITY };

type LoopFacts = {
  readonly message: AssistantMessage;
  /** Requests made so far. */
  readonly steps: number;
  /** Ms since the turn started. */
  readonly elapsed: number;
  /** Output tokens so far. */
  readonly tokens: number;
};

/** Why a tool loop must not go on; undefined while it may. The limits are those of `LoopLimits`. */
export function findLimit(facts: LoopFacts, limits: LoopLimits | undefined): MessageError | undefined {
  const { steps, time, sameCall, tokens } = { ...defaults, ...limits };
  if (facts.steps >= steps) return limitError('steps', `it took ${steps} steps`);
  if (facts.elapsed >= time) return limitError('time', `it took ${Math.round(time / 1000)} seconds`);
  if (facts.tokens >= tokens) return limitError('tokens', `it wrote ${tokens} tokens`);
  const repeated = findRepeated(facts.message, sameCall);
  return (
    repeated &&
    limitError('same_call', `it called "${repeated.name}" with the same arguments ${sameCall} times`)
  );
}

function limitError(which: string, what: string): MessageError {
  return {
    kind: 'limit',
    code: `limit_${which}`,
    message: `The answer ended because ${what}. It can be continued.`,
  };
}

function findRepeated(message: AssistantMessage, limit: number): ToolCallPart | undefined {
  const counts = new Map<string, number>();
  return message.parts
    .filter((part) => part.type === 'tool-call')
    .find((call) => {
      const key = `${call.name} ${call.arguments}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return (counts.get(key) ?? 0) >= limit;
    });
}
