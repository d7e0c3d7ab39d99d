import type { MessageError, ToolCallPart } from '../message/types.ts';
import type { LoopLimits } from './types.ts';

export const defaultLimits: Required<LoopLimits> = {
  steps: 8,
  time: 600_000,
  sameCall: 3,
  failures: 2,
  tokens: Number.POSITIVE_INFINITY,
};

type LoopFacts = {
  /** Those of this turn, each with its answer. */
  readonly calls: readonly ToolCallPart[];
  /** Requests made so far. */
  readonly steps: number;
  /** Ms since the turn started. */
  readonly elapsed: number;
  /** Output tokens so far. */
  readonly tokens: number;
};

/** Why a tool loop must not go on; undefined while it may. */
export function findLimit(facts: LoopFacts, limits: Required<LoopLimits>): MessageError | undefined {
  const { steps, time, sameCall, failures, tokens } = limits;
  if (facts.steps >= steps) return limitError('steps', `it took ${steps} steps`);
  if (facts.elapsed >= time) return limitError('time', `it took ${Math.round(time / 1000)} seconds`);
  if (facts.tokens >= tokens) return limitError('tokens', `it wrote ${tokens} tokens`);
  const failing = findFailing(facts.calls, failures);
  if (failing) {
    const reason = failing.error ? ` (${failing.error})` : '';
    return limitError('failures', `"${failing.name}" failed ${failures} times${reason}`);
  }
  const repeated = findNth(facts.calls, sameCall, (call) => `${call.name} ${call.arguments}`);
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

/** Calls of one step that fail together are one failure: the model has not been told of any of them. */
function findFailing(calls: readonly ToolCallPart[], limit: number): ToolCallPart | undefined {
  const steps = new Map<string, ToolCallPart>();
  for (const call of calls) if (call.state === 'failed') steps.set(`${call.step} ${call.name}`, call);
  return findNth([...steps.values()], limit, (call) => call.name);
}

/** The call with which a key came for the nth time. */
function findNth(
  calls: readonly ToolCallPart[],
  limit: number,
  keyOf: (call: ToolCallPart) => string,
): ToolCallPart | undefined {
  const counts = new Map<string, number>();
  return calls.find((call) => {
    const count = (counts.get(keyOf(call)) ?? 0) + 1;
    counts.set(keyOf(call), count);
    return count >= limit;
  });
}
