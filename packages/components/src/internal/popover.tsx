'use client';

import { createElement, useRef, type ComponentProps, type ReactElement } from 'react';

import css from '../styles/lazy/popover.css?inline';
import { cx } from './cx.ts';
import { placePopover } from './place-popover.ts';
import { useIsomorphicLayoutEffect } from './use-isomorphic-layout-effect.ts';
import { useLazyStyles } from './use-lazy-styles.ts';
import { useMergedRef } from './use-merged-ref.ts';
import type { PopoverControl } from './use-popover.ts';

export interface PopoverProps extends ComponentProps<'div'> {
  control: PopoverControl;
  /** The sides of button and popover that are in line; default `end`. */
  align?: 'start' | 'end';
  /** A `span` may stand within a line of text; default `div`. */
  as?: 'div' | 'span';
}

/** A native popover under its button: top layer, light dismiss, Escape. It is open as long as it is rendered. */
export function Popover({
  control,
  align = 'end',
  as = 'div',
  className,
  ...props
}: PopoverProps): ReactElement {
  const popover = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(useLazyStyles<HTMLDivElement>(css), popover);
  const { anchor, dismissed } = control;
  const onDismiss = useRef(dismissed);
  useIsomorphicLayoutEffect(() => {
    onDismiss.current = dismissed;
  });

  useIsomorphicLayoutEffect(() => {
    const element = popover.current;
    const button = anchor.current;
    if (!element || !button) return undefined;
    const place = () => placePopover(element, button, align);
    function onToggle(event: Event): void {
      if (event instanceof ToggleEvent && event.newState === 'closed') onDismiss.current(event.timeStamp);
    }
    // Strict mode runs this twice; hiding it in between would take the focus out of it.
    if (!element.matches(':popover-open')) element.showPopover?.();
    place();
    window.addEventListener('resize', place);
    element.addEventListener('toggle', onToggle);
    return () => {
      window.removeEventListener('resize', place);
      element.removeEventListener('toggle', onToggle);
    };
  }, [anchor, align]);

  return createElement(as, { popover: 'auto', ...props, ref, className: cx('orq-popover', className) });
}
