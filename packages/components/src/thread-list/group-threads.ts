import type { ThreadSummary } from '@orq-chat/core';

export type ThreadAge = 'today' | 'yesterday' | 'week' | 'older';
export type ThreadGroup<T> = { readonly age: ThreadAge; readonly threads: readonly T[] };

function midnightOf(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

/** Whole days between two moments as a calendar counts them, so that "yesterday" begins at midnight. */
function daysBetween(earlier: number, later: number): number {
  return Math.round((midnightOf(later) - midnightOf(earlier)) / 86_400_000);
}

function ageOf(updatedAt: number, now: number): ThreadAge {
  const days = daysBetween(updatedAt, now);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return days <= 7 ? 'week' : 'older';
}

/** Conversations by the day on which they last changed, in the order they come. `now` is epoch ms. */
export function groupThreads<T extends ThreadSummary>(
  threads: readonly T[],
  now: number,
): readonly ThreadGroup<T>[] {
  const groups = new Map<ThreadAge, T[]>();
  for (const thread of threads) {
    const age = ageOf(thread.updatedAt, now);
    const group = groups.get(age);
    if (group) group.push(thread);
    else groups.set(age, [thread]);
  }
  return [...groups].map(([age, found]) => ({ age, threads: found }));
}
