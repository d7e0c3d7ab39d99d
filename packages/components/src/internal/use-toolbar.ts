'use client';

import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

function buttonsOf(toolbar: Element): readonly HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>('button, a[href]')];
}

function giveStop(buttons: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/** Where a key leads in a row of `count`; null for other keys. Rows run with the text. */
function target(key: string, index: number, count: number, isRightToLeft: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const forward = (key === 'ArrowRight') !== isRightToLeft;
  return (index + (forward ? 1 : -1) + count) % count;
}

/** Makes a row of buttons one Tab stop: arrows, Home and End move inside it. */
export function useToolbar(): {
  ref: RefObject<HTMLDivElement | null>;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const ref = useRef<HTMLDivElement>(null);

  // Buttons may come and go with any render, and one of them must stay reachable.
  useEffect(() => {
    if (!ref.current) return;
    const buttons = buttonsOf(ref.current);
    if (buttons.filter((button) => button.tabIndex === 0).length !== 1) giveStop(buttons, buttons[0]);
  });

  return {
    ref,
    onFocus(event) {
      const focused = event.target;
      if (focused instanceof HTMLElement) giveStop(buttonsOf(event.currentTarget), focused);
    },
    onKeyDown(event) {
      const buttons = buttonsOf(event.currentTarget);
      const index = buttons.findIndex((button) => button === event.target);
      if (index < 0) return;
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
      const next = target(event.key, index, buttons.length, isRightToLeft);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      buttons[next]?.focus();
    },
  };
}
