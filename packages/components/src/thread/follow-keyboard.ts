const followed = new WeakSet<HTMLElement>();

/**
 * Keeps `--orq-keyboard` on an element: how much of the window a phone's keyboard covers, in px. A browser then makes
 * only the visual viewport smaller, which no unit of CSS knows. Ends by itself once the element is gone.
 */
export function followKeyboard(element: HTMLElement): void {
  const view = window.visualViewport;
  if (!view || followed.has(element)) return;
  followed.add(element);
  update();
  view.addEventListener('resize', update);

  function update(): void {
    if (!view) return;
    if (!element.isConnected) {
      followed.delete(element);
      view.removeEventListener('resize', update);
      return;
    }
    // A zoomed page shows less of itself too, and wants no other layout for it.
    const covered = view.scale > 1 ? 0 : Math.max(0, Math.round(window.innerHeight - view.height));
    element.style.setProperty('--orq-keyboard', `${covered}px`);
  }
}
