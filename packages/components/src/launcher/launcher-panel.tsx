'use client';

import { useRef, type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react';

import { activeElement } from '../internal/active-element.ts';
import { CloseContext } from '../internal/close-context.ts';
import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { followKeyboard } from '../thread/follow-keyboard.ts';

export interface LauncherPanelProps {
  isOpen: boolean;
  isModal: boolean;
  label: string;
  /** Gets the focus back where what opened the panel is gone. */
  button: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** Shows or hides the element in the top layer. Both are no-ops where it is so already. */
function show(element: HTMLElement): void {
  if (!(element instanceof HTMLDialogElement)) element.showPopover?.();
  else if (!element.open) element.showModal?.();
}

function hide(element: HTMLElement): void {
  if (!(element instanceof HTMLDialogElement)) element.hidePopover?.();
  else if (element.open) element.close();
}

/** To the text box, but on a touch screen: there it would raise the keyboard before anything was read. */
function focusInside(panel: HTMLElement): void {
  const input = panel.querySelector<HTMLElement>('[data-orq-part="composer-input"]');
  const isTouch = window.matchMedia?.('(pointer: coarse)').matches;
  (isTouch || !input ? panel : input).focus();
}

/** What the launcher opens: a modal dialog, or a region beside the page. Hidden it lives on, and so does its chat. */
export function LauncherPanel({
  isOpen,
  isModal,
  label,
  button,
  onClose,
  children,
}: LauncherPanelProps): ReactElement {
  const panel = useRef<HTMLElement | null>(null);
  const opener = useRef<Element | null>(null);
  const isFirst = useRef(true);

  useIsomorphicLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    if (isOpen) {
      const active = activeElement(element);
      // Strict mode runs this twice, and then what has the focus is in here.
      if (!element.contains(active)) opener.current = active;
      show(element);
      followKeyboard(element);
      focusInside(element);
    } else if (!isFirst.current) {
      const hadFocus = element.matches(':focus-within');
      hide(element);
      const back = opener.current;
      if (hadFocus) (back instanceof HTMLElement && back.isConnected ? back : button.current)?.focus();
    }
    isFirst.current = false;
  }, [isOpen, isModal, button]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const within = event.target instanceof Element ? event.target.closest('[popover], dialog') : null;
    if (within !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  }

  const props = {
    className: 'orq-launcher-panel',
    'data-orq-part': 'launcher-panel',
    tabIndex: -1,
    onKeyDown,
    children: <CloseContext.Provider value={onClose}>{children}</CloseContext.Provider>,
  };
  if (!isModal) return <div ref={(element) => void (panel.current = element)} popover="manual" {...props} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape does what the backdrop does
    <dialog
      ref={(element) => void (panel.current = element)}
      aria-label={label}
      onClose={(event) => event.target === event.currentTarget && isOpen && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      {...props}
    />
  );
}
