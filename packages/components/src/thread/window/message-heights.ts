/** How high the messages of a thread are, in px, the space above each included. */
export interface MessageHeights {
  /** One for each id; a list that is updated in place. What was never seen is taken for as high as the others. */
  readonly of: (ids: readonly string[]) => Float64Array;
  /** Where a message stands in the list that was asked for last, from 0; -1 when it does not. */
  readonly indexOf: (id: string) => number;
  readonly learn: (measured: readonly (readonly [id: string, height: number])[]) => void;
}

export function createMessageHeights(): MessageHeights {
  const known = new Map<string, number>();
  // Of what was seen first, and then for good: a guess that changes would move all that is above the reader.
  let guess = 0;
  let listed: readonly string[] = [];
  let indexes = new Map<string, number>();
  let heights = new Float64Array();

  function list(ids: readonly string[]): void {
    listed = ids;
    indexes = new Map(ids.map((id, index) => [id, index]));
    heights = Float64Array.from(ids, (id) => known.get(id) ?? guess);
  }

  return {
    of(ids) {
      if (ids !== listed) list(ids);
      return heights;
    },
    indexOf: (id) => indexes.get(id) ?? -1,
    learn(measured) {
      for (const [id, height] of measured) {
        known.set(id, height);
        const index = indexes.get(id);
        if (index !== undefined) heights[index] = height;
      }
      if (guess > 0 || measured.length === 0) return;
      guess = measured.reduce((sum, [, height]) => sum + height, 0) / measured.length;
      list(listed);
    },
  };
}

/** From one row up to, and without, another. */
export type RowRange = { readonly start: number; readonly end: number };

/** The rows that reach into the space between two distances from the top, in px. */
export function rowsBetween(heights: Float64Array, top: number, bottom: number): RowRange {
  let start = 0;
  let edge = 0;
  while (start < heights.length - 1 && edge + (heights[start] ?? 0) <= top) {
    edge += heights[start] ?? 0;
    start += 1;
  }
  let end = start;
  while (end < heights.length && edge < bottom) {
    edge += heights[end] ?? 0;
    end += 1;
  }
  return { start, end: Math.max(end, start + 1) };
}

/** What the rows of a range take together, in px. */
export function heightOf(heights: Float64Array, { start, end }: RowRange): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += heights[index] ?? 0;
  return sum;
}
