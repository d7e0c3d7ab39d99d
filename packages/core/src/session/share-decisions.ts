import type { ToolCallPart } from '../message/types.ts';
import type { ToolDecision } from './tool.ts';

/** Where calls that were asked for together wait for a person. */
export type SharedDecisions = {
  /** Resolves with the decision on this call, or with one to be remembered on another call of the tool. */
  readonly wait: (call: ToolCallPart) => Promise<ToolDecision>;
  /** Ms in which at least one call waited. */
  readonly waited: () => number;
};

/** `decisionOn` rejects when the turn is stopped; `now` is epoch ms. */
export function shareDecisions(
  decisionOn: (id: string) => Promise<ToolDecision>,
  now: () => number,
): SharedDecisions {
  const waiting = new Map<string, { readonly name: string; decide(decision: ToolDecision): void }>();
  let since = 0;
  let total = 0;

  async function wait({ id, name }: ToolCallPart): Promise<ToolDecision> {
    if (waiting.size === 0) since = now();
    const byAnother = new Promise<ToolDecision>((decide) => waiting.set(id, { name, decide }));
    const decision = await Promise.race([decisionOn(id), byAnother]);
    waiting.delete(id);
    if (waiting.size === 0) total += now() - since;
    if (!('remember' in decision) || !decision.remember) return decision;
    const { approved } = decision;
    for (const other of waiting.values()) if (other.name === name) other.decide({ approved });
    return decision;
  }

  return { wait, waited: () => total + (waiting.size > 0 ? now() - since : 0) };
}
