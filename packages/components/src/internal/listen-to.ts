/** Listens to events of an element before whatever is in it does. Returns how to stop. */
export function listenTo(
  element: EventTarget,
  listeners: Readonly<Record<string, (event: Event) => void>>,
): () => void {
  const early = { capture: true };
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener, early);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) {
      element.removeEventListener(type, listener, early);
    }
  };
}
