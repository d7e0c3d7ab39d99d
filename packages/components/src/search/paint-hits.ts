import type { MessageHit } from '@orq-chat/core';

import { messageIdOf } from '../thread/message-element.ts';
import { findRanges } from './find-ranges.ts';

/** Names that the style sheet knows: all hits, and the one that was gone to. */
const names = { all: 'orq-search', current: 'orq-search-current' } as const;

export interface HitsToPaint {
  readonly log: HTMLElement;
  readonly query: string;
  readonly hits: readonly MessageHit[];
  readonly current: MessageHit | undefined;
  /** Called once, as soon as the current hit is in the DOM. */
  readonly onFound: (range: Range) => void;
}

/** Marks hits by the CSS Custom Highlight API, also in messages that come into the DOM later. Returns how to end. */
export function paintHits({ log, query, hits, current, onFound }: HitsToPaint): () => void {
  const ids = new Set(hits.map((hit) => hit.messageId));
  let painted: readonly (readonly [Highlight | undefined, Range])[] = [];
  let isFound = false;
  let frame = 0;

  function clear(): void {
    for (const [highlight, range] of painted) highlight?.delete(range);
  }

  function paint(): void {
    const all: Range[] = [];
    let found: Range | undefined;
    for (const row of log.children) {
      const id = messageIdOf(row);
      if (id === undefined || !ids.has(id)) continue;
      const ranges = findRanges(row, query);
      all.push(...ranges);
      // What is shown may hold it less often than what was written: then its last place is the nearest.
      if (id === current?.messageId) found = ranges[Math.min(current.index, ranges.length - 1)];
    }
    clear();
    painted = all.map((range) => [highlightOf(range === found ? names.current : names.all), range]);
    for (const [highlight, range] of painted) highlight?.add(range);
    if (!found || isFound) return;
    isFound = true;
    onFound(found);
  }

  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  });
  observer.observe(log, { childList: true, subtree: true, characterData: true });
  paint();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clear();
  };
}

/** The page's highlight of that name, shared by all panels; undefined where the browser has none. */
function highlightOf(name: string): Highlight | undefined {
  if (typeof Highlight === 'undefined') return undefined;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
