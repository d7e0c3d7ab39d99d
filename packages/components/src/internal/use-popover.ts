'use client';

import { useRef, useState, type RefObject } from 'react';

/** What a button and its popover know of each other. */
export interface PopoverControl<Anchor extends HTMLElement = HTMLElement> {
  readonly isOpen: boolean;
  readonly anchor: RefObject<Anchor | null>;
  readonly toggle: (event?: { readonly detail: number }) => void;
  /** Closes, and gives focus back to the anchor. */
  readonly close: () => void;
  /** The browser has closed it, at this time of its events (ms). */
  readonly dismissed: (time: number) => void;
}

/** State of a button that opens a `Popover`. Render that only while it is open: it may load with its content. */
export function usePopover<Anchor extends HTMLElement>(): PopoverControl<Anchor> {
  const anchor = useRef<Anchor>(null);
  const [isOpen, setOpen] = useState(false);
  // A press on the button first dismisses the popover; its click must not open it again.
  const closedAt = useRef(-Infinity);

  return {
    isOpen,
    anchor,
    // A key, whose click has no detail, dismisses nothing.
    toggle: (event) =>
      setOpen(!isOpen && (event?.detail === 0 || performance.now() - closedAt.current > 200)),
    close() {
      setOpen(false);
      anchor.current?.focus();
    },
    dismissed(time) {
      closedAt.current = time;
      setOpen(false);
    },
  };
}
