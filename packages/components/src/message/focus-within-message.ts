/**
 * Puts focus on a message, or a control of it, after the next render. By way of the message itself, since its actions
 * cannot be seen, and so not take focus, before focus or pointer is in it.
 */
export function focusWithinMessage(message: () => HTMLElement | null | undefined, selector?: string): void {
  requestAnimationFrame(() => {
    const target = message();
    target?.focus({ preventScroll: true });
    if (selector !== undefined) target?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
}
