'use client';

import { useCallback, type KeyboardEvent } from 'react';

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

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
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

function neighbour(event: KeyboardEvent<HTMLElement>, message: HTMLElement): HTMLElement | undefined {
  const messages = [...event.currentTarget.querySelectorAll<HTMLElement>(messageSelector)];
  const index = messages.indexOf(message);
  switch (event.key) {
    case 'ArrowUp':
      return messages[index - 1];
    case 'ArrowDown':
      return messages[index + 1];
    case 'Home':
      return messages[0];
    case 'End':
      return messages.at(-1);
    default:
      return undefined;
  }
}

/**
 * Keys of the list: arrows, Home and End between messages, Enter into one, Escape back to it, Tab out of the
 * list. Returns the log's `onKeyDown`.
 */
export function useListKeyboard(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const message = target.closest<HTMLElement>(messageSelector);
    if (!message) return;

    if (event.key === 'Tab') onTab(event, message);
    else if (target !== message) {
      if (event.key === 'Escape') message.focus();
    } else if (event.key === 'Enter') {
      const first = tabStops(message)[0];
      if (!first) return;
      event.preventDefault();
      first.focus();
    } else {
      const next = neighbour(event, message);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  }, []);
}
