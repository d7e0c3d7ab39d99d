/** What a reader does that the scroll controller must not work against. */
export interface ReaderActs {
  readonly onScroll: () => void;
  readonly onWheelUp: () => void;
  /** Something that opens or closes was pressed. */
  readonly onToggle: (toggle: Element) => void;
  readonly onHold: (what: 'text' | 'scrollbar') => void;
  readonly onLetGo: () => void;
}

/** Listens to a reader; returns how to stop. */
export function listenToReader(viewport: HTMLElement, acts: ReaderActs): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const options = { passive: true, signal };
  viewport.addEventListener('scroll', acts.onScroll, options);
  viewport.addEventListener('wheel', ({ deltaY }) => deltaY < 0 && acts.onWheelUp(), options);
  viewport.addEventListener(
    'click',
    ({ target }) => {
      const toggle = target instanceof Element ? target.closest('[aria-expanded], summary') : null;
      if (toggle) acts.onToggle(toggle);
    },
    { capture: true, signal },
  );
  viewport.addEventListener(
    'pointerdown',
    ({ target, offsetX }) => {
      const isBeside = target === viewport && (offsetX < 0 || offsetX >= viewport.clientWidth);
      acts.onHold(isBeside ? 'scrollbar' : 'text');
    },
    options,
  );
  window.addEventListener('pointerup', acts.onLetGo, options);
  window.addEventListener('pointercancel', acts.onLetGo, options);
  return () => listening.abort();
}
