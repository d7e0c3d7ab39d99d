'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.ts';
import { placePopover } from './place-popover.ts';

export interface Popover<Anchor extends HTMLElement> {
  readonly isOpen: boolean;
  readonly anchor: RefObject<Anchor | null>;
  readonly popover: RefObject<HTMLDivElement | null>;
  readonly toggle: () => void;
  /** Closes, and gives focus back to the anchor. */
  readonly close: () => void;
}

/** A native popover on a button: top layer, light dismiss, Escape. Render its content only while it is open. */
export function usePopover<Anchor extends HTMLElement>(align: 'start' | 'end' = 'start'): Popover<Anchor> {
  const anchor = useRef<Anchor>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // A press on the button first dismisses the popover; its click must not open it again.
  const closedAt = useRef(-Infinity);

  useEffect(() => {
    const element = popover.current;
    if (!element) return undefined;
    function onToggle(event: Event): void {
      if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
      closedAt.current = event.timeStamp;
      setOpen(false);
    }
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, []);

  useIsomorphicLayoutEffect(() => {
    const element = popover.current;
    const button = anchor.current;
    if (!isOpen || !element || !button) return undefined;
    const place = () => placePopover(element, button, align);
    element.showPopover?.();
    place();
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('resize', place);
      if (element.matches(':popover-open')) element.hidePopover();
    };
  }, [isOpen, align]);

  return {
    isOpen,
    anchor,
    popover,
    toggle: () => setOpen(!isOpen && performance.now() - closedAt.current > 200),
    close() {
      setOpen(false);
      anchor.current?.focus();
    },
  };
}
