'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useCallback, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import { isVisible } from '../internal/is-visible.ts';
import { findMessage, messageIdOf } from './message-element.ts';
import { usePanel } from './panel-context.ts';
import { guardSelector, passAttribute } from './tab-guard.tsx';

const messageSelector = '[data-orq-part="message"]';
const focusable =
  'a[href], button, input, select, textarea, summary, audio[controls], [tabindex]:not([data-orq-part="tab-guard"])';

/** What Tab would stop at inside a message, in order. */
function tabStops(message: HTMLElement): readonly HTMLElement[] {
  return [...message.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && isVisible(element),
  );
}

/** Puts focus on a guard, from where the browser's own Tab leaves the list. */
function leaveList(log: HTMLElement, side: 'before' | 'after'): void {
  const guards = log.parentElement?.querySelectorAll<HTMLElement>(guardSelector);
  const guard = guards?.[side === 'before' ? 0 : guards.length - 1];
  guard?.setAttribute(passAttribute, '');
  guard?.focus({ preventScroll: true });
}

function onTab(event: KeyboardEvent<HTMLElement>, message: HTMLElement): void {
  const log = event.currentTarget;
  if (event.target === message) {
    leaveList(log, event.shiftKey ? 'before' : 'after');
    return;
  }
  const stops = tabStops(message);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (event.target !== edge) return;
  if (!event.shiftKey) {
    leaveList(log, 'after');
    return;
  }
  event.preventDefault();
  message.focus();
}

/** The message that a key goes to, which a long thread may not have in the DOM. */
function neighbour(key: string, path: readonly string[], messageId: string | undefined): string | undefined {
  const index = path.indexOf(messageId ?? '');
  switch (key) {
    case 'ArrowUp':
      return path[index - 1];
    case 'ArrowDown':
      return path[index + 1];
    case 'Home':
      return path[0];
    case 'End':
      return path.at(-1);
    default:
      return undefined;
  }
}

/**
 * Keys of the list: arrows, Home and End between messages, End to the last line of the last, Enter into one, Escape back to it, Tab out of the
 * list. Returns the log's `onKeyDown`.
 */
export function useListKeyboard(): (event: KeyboardEvent<HTMLElement>) => void {
  const session = useChatSession();
  const { tabStop, scroll } = usePanel();
  return useCallback(
    (event) => {
      const target = event.target;
      if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
      const message = target.closest<HTMLElement>(messageSelector);
      if (!message) return;

      if (event.key === 'Tab') onTab(event, message);
      else if (target !== message) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        message.focus();
      } else if (event.key === 'Enter') {
        const first = tabStops(message)[0];
        if (!first) return;
        event.preventDefault();
        first.focus();
      } else {
        const next = neighbour(event.key, session.getSnapshot().path, messageIdOf(message));
        if (next === undefined) return;
        const log = event.currentTarget;
        event.preventDefault();
        // What is to have focus is in the DOM from now on.
        flushSync(() => tabStop.set(next));
        findMessage(log, next)?.focus();
        if (event.key === 'End') scroll.jump();
      }
    },
    [session, tabStop, scroll],
  );
}
