import type { Message, Usage } from '../message/types.ts';
import type { SessionState } from './types.ts';

/** One message as it is now, the one being written included; undefined when the thread does not hold it. */
export function selectMessage(state: SessionState, id: string): Message | undefined {
  const writing = state.turn.message;
  return writing?.id === id ? writing : state.thread.nodes[id]?.message;
}

const lists = new WeakMap<SessionState, readonly Message[]>();
const latest = new WeakMap<
  readonly string[],
  { readonly state: SessionState; readonly list: readonly Message[] }
>();

/** The messages shown, root to head. The list is a new one only when a message in it changed. */
export function selectMessages(state: SessionState): readonly Message[] {
  const known = lists.get(state);
  if (known) return known;
  const before = latest.get(state.path);
  const isSame = before?.state.thread === state.thread && before.state.turn.message === state.turn.message;
  const list = isSame ? before.list : state.path.flatMap((id) => selectMessage(state, id) ?? []);
  lists.set(state, list);
  latest.set(state.path, { state, list });
  return list;
}

const totals = new WeakMap<object, Usage | null>();

/** Tokens of all answers on the path; null when none was counted. */
export function selectUsage(state: SessionState): Usage | null {
  const known = totals.get(state.thread);
  if (known !== undefined) return known;
  const total = addUsages(
    state.path.map((id) => {
      const message = state.thread.nodes[id]?.message;
      return message?.role === 'assistant' ? message.usage : undefined;
    }),
  );
  totals.set(state.thread, total);
  return total;
}

/** The sum of what was counted; null when nothing was. An estimate in it makes the sum one; what cost nothing known adds nothing. */
export function addUsages(usages: readonly (Usage | null | undefined)[]): Usage | null {
  const counted = usages.filter((usage) => usage != null);
  if (counted.length === 0) return null;
  const sum = (read: (usage: Usage) => number | undefined) =>
    counted.reduce((total, usage) => total + (read(usage) ?? 0), 0);
  return {
    inputTokens: sum((usage) => usage.inputTokens),
    outputTokens: sum((usage) => usage.outputTokens),
    totalTokens: sum((usage) => usage.totalTokens),
    reasoningTokens: sum((usage) => usage.reasoningTokens),
    cachedTokens: sum((usage) => usage.cachedTokens),
    ...(counted.some((usage) => usage.estimated) ? { estimated: true } : {}),
    ...(counted.some((usage) => usage.cost !== undefined) ? { cost: sum((usage) => usage.cost) } : {}),
  };
}
