import { rowsBetween, type RowRange } from './message-heights.ts';

/** Which messages of a path are in the DOM: those from `start` up to `end`, and those in `kept`. */
export type MessageSpan = RowRange & {
  readonly ids: readonly string[];
  readonly kept: readonly string[];
};

/** The end of a path, before anything was measured. */
export function lastOf(ids: readonly string[], count: number): MessageSpan {
  return { ids, start: Math.max(0, ids.length - count), end: ids.length, kept: [] };
}

/** The same messages where the path is another one now: longer at one of its ends, or another branch. */
export function moveSpan(span: MessageSpan, ids: readonly string[]): MessageSpan {
  if (ids === span.ids) return span;
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const count = span.end - span.start;
  for (let index = span.start; index < span.end; index += 1) {
    const now = indexes.get(span.ids[index] ?? '');
    if (now === undefined) continue;
    const start = Math.max(0, now - (index - span.start));
    return { ...span, ids, start, end: Math.min(ids.length, start + count) };
  }
  return { ...lastOf(ids, count), kept: span.kept };
}

/** What can be seen, from `top` to `bottom` in px from the first message. */
export type Sight = { readonly top: number; readonly bottom: number };

/**
 * The span that holds what can be seen and a view's height around it. What is there already stays up to twice as
 * far, so that going back and forth makes nothing anew. The same span when nothing has to change.
 */
export function spanAround(span: MessageSpan, heights: Float64Array, { top, bottom }: Sight): MessageSpan {
  const room = bottom - top;
  const near = rowsBetween(heights, top - room, bottom + room);
  const far = rowsBetween(heights, top - 2 * room, bottom + 2 * room);
  const start = Math.min(near.start, Math.max(span.start, far.start));
  const end = Math.max(near.end, Math.min(span.end, far.end));
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** Places in the path of all messages that are in the DOM, in order. The last two, a turn, are always there. */
export function mountedIn(span: MessageSpan): readonly number[] {
  const { ids, start, end, kept } = span;
  const last = ids.length - 2;
  const places = new Set<number>();
  for (let index = start; index < end; index += 1) places.add(index);
  for (let index = Math.max(0, last); index < ids.length; index += 1) places.add(index);
  for (const id of kept) places.add(ids.indexOf(id));
  places.delete(-1);
  return [...places].sort((a, b) => a - b);
}
