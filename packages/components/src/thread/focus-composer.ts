function find(from: Element, composerId: string): HTMLElement | null {
  const root = from.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(composerId) : null;
}

/** Puts focus into the composer of the same document or shadow root. */
export function goToComposer(from: Element, composerId: string): void {
  find(from, composerId)?.focus();
}

/** The same where a person did not ask for the text box itself: on a touch screen it would raise the keyboard. */
export function focusComposer(from: Element, composerId: string): void {
  if (!window.matchMedia?.('(pointer: coarse)').matches) goToComposer(from, composerId);
}
