import { selectMessage, type ChatSession } from '@orq-chat/core';
import type { ReactElement } from 'react';

import type { Cell } from '../../internal/cell.ts';
import { toMarkdown } from '../../message/to-markdown.ts';
import { messageIdOf } from '../message-element.ts';
import type { ScrolledRows } from '../scroll-types.ts';
import { copyAcross } from './copy-across.ts';
import { MessageGap } from './message-gap.tsx';
import { createMessageHeights, heightOf } from './message-heights.ts';
import { lastOf, mountedIn, moveSpan, spanAround, type MessageSpan } from './message-span.ts';
import { selectionEnds } from './selection-ends.ts';

/** The id of a message, or what stands in place of others. */
export type Row = string | ReactElement;

export interface MessageWindowInit {
  readonly session: ChatSession;
  /** The path as it is when the window opens, at its end. */
  readonly ids: readonly string[];
  /** How many messages are in the DOM until their heights are known. */
  readonly count: number;
  /** Messages that stay in the DOM wherever the reader is: the one with focus, the one that is edited. */
  readonly kept: readonly Cell<string | null>[];
}

/** A layout comes to rest in two or three; React gives up after 50. */
const mostRounds = 12;

/** Keeps in the DOM only those messages of a long thread that are near to what can be seen. */
export interface MessageWindow extends ScrolledRows {
  readonly getSpan: () => MessageSpan;
  readonly subscribe: (listener: () => void) => () => void;
  /** What to render of a path. */
  readonly rowsOf: (ids: readonly string[], span: MessageSpan) => readonly Row[];
  /** Notes which path is in the DOM now. */
  readonly shown: (ids: readonly string[]) => void;
  /** Begins with a log that shows such rows; returns how to end. */
  readonly attach: (log: HTMLElement) => () => void;
}

export function createMessageWindow({ session, ids, count, kept }: MessageWindowInit): MessageWindow {
  const heights = createMessageHeights();
  const listeners = new Set<() => void>();
  let span = lastOf(ids, count);
  let log: HTMLElement | null = null;
  let goal: string | null = null;
  let selected: readonly string[] = [];
  /** Changes of the span since the last frame. */
  let rounds = 0;

  const messageOf = (id: string) => selectMessage(session.getSnapshot(), id);

  function change(next: MessageSpan): void {
    if (next === span) return;
    span = next;
    for (const listener of listeners) listener();
  }

  function keep(): void {
    const now = [...kept.map((cell) => cell.get()), goal, ...selected].filter((id) => id !== null);
    const isSame = now.length === span.kept.length && now.every((id, index) => id === span.kept[index]);
    if (!isSame) change({ ...span, kept: now });
  }

  function gap(path: readonly string[], start: number, end: number): ReactElement {
    return (
      <MessageGap
        key={`before ${path[end]}`}
        height={heightOf(heights.of(path), { start, end })}
        role={messageOf(path[end - 1] ?? '')?.role ?? 'assistant'}
      />
    );
  }

  return {
    getSpan: () => span,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    rowsOf(path, from) {
      const rows: Row[] = [];
      let next = 0;
      for (const index of mountedIn(moveSpan(from, path))) {
        if (index > next) rows.push(gap(path, next, index));
        rows.push(path[index] ?? '');
        next = index + 1;
      }
      return rows;
    },

    shown(path) {
      span = moveSpan(span, path);
    },

    attach(element) {
      log = element;
      const { ownerDocument } = element;
      const listening = new AbortController();
      const onSelection = () => {
        selected = selectionEnds(element);
        keep();
      };
      const onCopy = (event: ClipboardEvent) =>
        copyAcross(event, element, span.ids, (id) => {
          const message = messageOf(id);
          return message ? toMarkdown(message) : '';
        });
      ownerDocument.addEventListener('selectionchange', onSelection, listening);
      ownerDocument.addEventListener('copy', onCopy, listening);
      const leave = kept.map((cell) => cell.subscribe(keep));
      keep();
      return () => {
        listening.abort();
        for (const unsubscribe of leave) unsubscribe();
        for (const row of element.querySelectorAll('[aria-posinset]')) {
          row.removeAttribute('aria-posinset');
          row.removeAttribute('aria-setsize');
        }
        log = null;
      };
    },

    // From the lower edge of one row to that of the next: the space between them, and a day, belong to the latter.
    measure() {
      if (!log || log.clientHeight === 0) return;
      heights.of(span.ids);
      const measured: [string, number][] = [];
      let edge = log.getBoundingClientRect().top;
      for (const row of log.children) {
        const id = messageIdOf(row);
        const isGap = row.matches('[data-orq-part="message-gap"]');
        if (id === undefined && !isGap) continue;
        const { bottom } = row.getBoundingClientRect();
        if (id !== undefined) {
          measured.push([id, bottom - edge]);
          number(row, heights.indexOf(id) + 1, span.ids.length);
        }
        edge = bottom;
      }
      heights.learn(measured);
    },

    look(viewport) {
      if (!log || viewport.clientHeight === 0) return;
      const top = viewport.getBoundingClientRect().top - log.getBoundingClientRect().top;
      const next = spanAround(span, heights.of(span.ids), { top, bottom: top + viewport.clientHeight });
      if (next === span) return;
      // Messages that are another height each time they come would keep the page busy for ever.
      if (rounds === 0) requestAnimationFrame(() => (rounds = 0));
      rounds += 1;
      if (rounds <= mostRounds) change(next);
    },

    show(messageId) {
      goal = messageId;
      keep();
    },
  };
}

/** Says which of how many a row is. Not by React: one more message would render all that are there. */
function number(row: Element, place: number, count: number): void {
  const article = row.matches('[data-message-id]') ? row : row.querySelector('[data-message-id]');
  if (article?.getAttribute('aria-posinset') !== `${place}`)
    article?.setAttribute('aria-posinset', `${place}`);
  if (article?.getAttribute('aria-setsize') !== `${count}`) article?.setAttribute('aria-setsize', `${count}`);
}
