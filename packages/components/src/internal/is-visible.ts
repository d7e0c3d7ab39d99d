/** Whether an element can be seen, and so take focus. True where the browser cannot tell. */
export function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
