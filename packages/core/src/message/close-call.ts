import type { AssistantPart } from './types.ts';

/** The part; a call that was under way, or waited for a person, as one that nobody answers any more. */
export function closeCall(part: AssistantPart): AssistantPart {
  if (part.type !== 'tool-call' || !/^(streaming|needs-approval|running)$/.test(part.state)) return part;
  return { ...part, state: 'unanswered' };
}
