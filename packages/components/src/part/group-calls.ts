import type { MessagePart, ToolCallPart } from '@orq-chat/core';

/** A run of calls that are over, each with the index of its part. */
export type CallGroup = { readonly from: number; readonly calls: readonly ToolCallPart[] };

/** How many calls in a row stand by themselves. */
const alone = 3;

/** The runs of more than three calls that are over. A call that runs or waits for a person is in none, and stays in sight. */
export function groupCalls(parts: readonly MessagePart[]): readonly CallGroup[] {
  const groups: CallGroup[] = [];
  let calls: ToolCallPart[] = [];
  for (const [index, part] of [...parts, null].entries()) {
    if (part?.type === 'tool-call' && /^(done|failed|denied|unanswered)$/.test(part.state)) {
      calls.push(part);
      continue;
    }
    if (calls.length > alone) groups.push({ from: index - calls.length, calls });
    calls = [];
  }
  return groups;
}
