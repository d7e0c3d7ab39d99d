import type { ToolCallPart } from '../message/types.ts';
import { answerCall, type RememberedDecisions } from './answer-call.ts';
import type { ToolResult } from './run-tool.ts';
import type { Tool, ToolDecision } from './tool.ts';

export { findLimit } from './loop-limits.ts';

export type ToolRound = {
  /** Calls that the model asked for together. */
  readonly calls: readonly ToolCallPart[];
  readonly tools: readonly Tool[];
  /** Tools that the request itself named, as they are on the wire. */
  readonly declared: unknown;
  readonly signal: AbortSignal;
  readonly remembered: RememberedDecisions;
  update(id: string, change: Partial<ToolResult>): void;
  /** Resolves with what a person or the app says of the call; rejects when the turn is stopped. */
  waitForDecision(id: string): Promise<ToolDecision>;
};

/** Answers calls side by side; resolves when the last one has its answer. Rejects only on a stop. */
export async function runTools(round: ToolRound): Promise<void> {
  await Promise.all(
    round.calls.map(async (call) => {
      const result = await answerCall(call, {
        tool: round.tools.find((tool) => tool.name === call.name),
        isDeclared: isDeclared(call.name, round.declared),
        signal: round.signal,
        remembered: round.remembered,
        update: (change) => round.update(call.id, change),
        waitForDecision: () => round.waitForDecision(call.id),
      });
      round.update(call.id, result);
    }),
  );
}

function isDeclared(name: string, tools: unknown): boolean {
  return (
    Array.isArray(tools) &&
    tools.some((tool: { function?: { name?: unknown } }) => tool.function?.name === name)
  );
}
