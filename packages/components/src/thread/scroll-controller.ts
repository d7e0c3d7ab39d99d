/**
 * What the view does while an answer grows. `anchor` puts the question at the top and then stands still; `follow`
 * stays at the end until the reader goes up; `manual` never moves by itself.
 */
export type ScrollMode = 'anchor' | 'follow' | 'manual';

/** The only writer of a thread's `scrollTop`. */
export interface ScrollController {
  /**
   * Binds the elements; returns what lets them go. `content` is the child of `viewport` that grows. `position` is
   * where a reader left off, in px from the top; null for the end.
   */
  attach(viewport: HTMLElement, content: HTMLElement, position: number | null): () => void;
  /** Where the reader is, in px from the top; null at the end. */
  getPosition(): number | null;
  setMode(mode: ScrollMode): void;
  /** A turn began: `question` was asked and `answer`, the last message, is to be written. Call before paint. */
  turnStarted(question: HTMLElement, answer: HTMLElement): void;
  /** Goes to the end, and stays there until the reader goes up. */
  readonly jump: () => void;
  /** Whether the end of the conversation is out of sight. */
  readonly isDetached: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Space above a question that was brought to the top, in px. */
const topGap = 16;
/** A long question gives the answer at least this share of the view. */
const answerShare = 0.6;
/** Rounding of zoomed pages; what is this close to the end is at it, in px. */
const tolerance = 2;

/** A message in sight and where it stood, so that what changes above it cannot move it. */
type Place = { readonly element: Element; readonly top: number };

export function createScrollController(initialMode: ScrollMode): ScrollController {
  let viewport: HTMLElement | null = null;
  let content: HTMLElement | null = null;
  let mode = initialMode;
  let following = false;
  let held = false;
  let detached = false;
  let lastTop = 0;
  let place: Place | null = null;
  let turn: { question: HTMLElement; answer: HTMLElement } | null = null;
  const listeners = new Set<() => void>();

  const topOf = (element: Element) =>
    element.getBoundingClientRect().top - (viewport?.getBoundingClientRect().top ?? 0);

  const distance = () => (viewport ? viewport.scrollHeight - viewport.clientHeight - viewport.scrollTop : 0);

  function write(top: number): void {
    if (!viewport) return;
    viewport.scrollTop = top;
    lastTop = viewport.scrollTop;
  }

  function bottomInset(): number {
    return content ? Number.parseFloat(getComputedStyle(content).paddingBlockEnd) || 0 : 0;
  }

  function publish(): void {
    place = firstInSight(viewport, content);
    // The inset below the last message is empty: text passes the fold only beyond it.
    const next = distance() > Math.max(tolerance, bottomInset());
    if (next === detached) return;
    detached = next;
    for (const listener of listeners) listener();
  }

  /** Space under the answer, so that its question can stand at the top before there is any text. */
  function reserve(): void {
    if (!viewport || !content || !turn?.question.isConnected) return;
    const asked = topOf(turn.answer) - topOf(turn.question);
    const visible = Math.min(asked, viewport.clientHeight * (1 - answerShare));
    const space = viewport.clientHeight - topGap - visible - bottomInset();
    content.style.setProperty('--orq-reserve', `${Math.max(0, Math.ceil(space))}px`);
  }

  function settle(): void {
    if (!viewport || held) return;
    if (following) write(viewport.scrollHeight);
    else if (place?.element.isConnected) {
      const moved = topOf(place.element) - place.top;
      if (Math.abs(moved) > 1) write(viewport.scrollTop + moved);
    }
    publish();
  }

  function onScroll(): void {
    if (!viewport) return;
    const top = viewport.scrollTop;
    if (top < lastTop - 1) following = false;
    else if (top > lastTop + 1 && distance() <= tolerance) following = mode !== 'manual';
    lastTop = top;
    publish();
  }

  function onWheel(event: WheelEvent): void {
    if (event.deltaY < 0) following = false;
  }

  /** What a person opens or closes stays under the pointer, whatever that does to the height around it. */
  function onClick({ target }: MouseEvent): void {
    const toggle = target instanceof Element ? target.closest('[aria-expanded], summary') : null;
    if (!toggle) return;
    following = false;
    place = { element: toggle, top: topOf(toggle) };
  }

  function onPointerDown(): void {
    held = true;
  }

  function onPointerUp(): void {
    if (!held) return;
    held = false;
    // Someone who marks text reads here, and not at the end.
    if (!(document.getSelection()?.isCollapsed ?? true)) following = false;
    settle();
  }

  return {
    attach(nextViewport, nextContent, position) {
      viewport = nextViewport;
      content = nextContent;
      const unobserve = observeSizes([viewport, content], (targets) => {
        if (targets.includes(nextViewport)) reserve();
        settle();
      });
      viewport.addEventListener('scroll', onScroll, { passive: true });
      viewport.addEventListener('wheel', onWheel, { passive: true });
      viewport.addEventListener('click', onClick, { capture: true });
      viewport.addEventListener('pointerdown', onPointerDown);
      window.addEventListener('pointerup', onPointerUp);
      window.addEventListener('pointercancel', onPointerUp);
      // What was already there, or is still being written, is read from its end, unless someone read elsewhere.
      following = mode !== 'manual' && position === null;
      if (position !== null) write(position);
      else if (following) write(viewport.scrollHeight);
      publish();
      return () => {
        unobserve();
        nextViewport.removeEventListener('scroll', onScroll);
        nextViewport.removeEventListener('wheel', onWheel);
        nextViewport.removeEventListener('click', onClick, { capture: true });
        nextViewport.removeEventListener('pointerdown', onPointerDown);
        window.removeEventListener('pointerup', onPointerUp);
        window.removeEventListener('pointercancel', onPointerUp);
        viewport = null;
        content = null;
      };
    },

    getPosition: () => (detached && viewport ? viewport.scrollTop : null),

    setMode(next) {
      mode = next;
      if (mode === 'manual') following = false;
    },

    turnStarted(question, answer) {
      if (!viewport) return;
      following = mode === 'follow';
      if (mode === 'anchor') {
        turn = { question, answer };
        reserve();
        const asked = topOf(answer) - topOf(question);
        const hidden = Math.max(0, asked - viewport.clientHeight * (1 - answerShare));
        write(viewport.scrollTop + topOf(question) + hidden - topGap);
      } else if (mode === 'follow') write(viewport.scrollHeight);
      publish();
    },

    jump() {
      if (!viewport) return;
      following = mode !== 'manual';
      write(viewport.scrollHeight);
      publish();
    },

    isDetached: () => detached,

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Calls back with what has another size now. Does nothing where there is no layout, as in a test's DOM. */
function observeSizes(
  elements: readonly HTMLElement[],
  onResize: (targets: readonly Element[]) => void,
): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {};
  const observer = new ResizeObserver((entries) => onResize(entries.map((entry) => entry.target)));
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}

/** The first message that reaches into the view, found by halving since a thread may be long. */
function firstInSight(viewport: HTMLElement | null, content: HTMLElement | null): Place | null {
  const messages = content?.querySelector('[role="log"]')?.children;
  if (!viewport || !messages) return null;
  const edge = viewport.getBoundingClientRect().top;
  let low = 0;
  let high = messages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = messages[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > edge) high = middle;
    else low = middle + 1;
  }
  const element = messages[low];
  return element ? { element, top: element.getBoundingClientRect().top - edge } : null;
}
