'use client';

import { useRef } from 'react';

/** Marks the guards around the list, for `leaveList`. */
export const guardSelector = '[data-orq-part="tab-guard"]';

/** Set on a guard that is only passed through on the way out of the list. */
export const passAttribute = 'data-pass';

/**
 * Makes the list one Tab stop although its messages hold links and buttons: Tab into the list lands here first
 * and goes on to the message whose turn it is. On the way out, focus passes here so that the browser's own step
 * leaves the list.
 */
export function TabGuard() {
  const guard = useRef<HTMLSpanElement>(null);

  function onFocus(): void {
    if (guard.current?.hasAttribute(passAttribute)) return;
    guard.current?.parentElement
      ?.querySelector<HTMLElement>('[data-orq-part="message"][tabindex="0"]')
      ?.focus();
  }

  return (
    <span
      ref={guard}
      className="orq-tab-guard"
      data-orq-part="tab-guard"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it hands focus on at once
      tabIndex={0}
      onFocus={onFocus}
      onBlur={() => guard.current?.removeAttribute(passAttribute)}
    />
  );
}
