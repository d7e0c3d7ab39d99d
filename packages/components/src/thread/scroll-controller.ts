import { findMessage, messageIdOf } from './message-element.ts';
import { observeSizes } from './observe-sizes.ts';
import { findPlace, movement, topIn, type Place } from './place.ts';
import { listenToReader } from './reader-acts.ts';
import type { ScrollController, ScrolledRows, ScrollMode, ScrollPosition } from './scroll-types.ts';

/** Space above a question that was brought to the top, in px. */
const topGap = 16;
/** A long question gives the answer at least this share of the view. */
const answerShare = 0.6;
/** Rounding of zoomed pages; what is this close to the end is at it, in px. */
const tolerance = 2;

/** A thread's scroll controller; it does nothing before `attach`. */
export function createScrollController(initialMode: ScrollMode): ScrollController {
  let viewport: HTMLElement | null = null;
  let content: HTMLElement | null = null;
  let rows: ScrolledRows | null = null;
  let mode = initialMode;
  let following = false;
  let held: 'text' | 'scrollbar' | null = null;
  let detached = false;
  let lastTop = 0;
  /** Where the reader is: what changes above it cannot move it. */
  let place: Place = [];
  /** Where the view goes as soon as that message is in the DOM. */
  let goal: ScrollPosition | null = null;
  let turn: { question: HTMLElement; answer: HTMLElement } | null = null;
  const listeners = new Set<() => void>();

  const topOf = (element: Element) => (viewport ? topIn(viewport, element) : 0);

  const distance = () => (viewport ? viewport.scrollHeight - viewport.clientHeight - viewport.scrollTop : 0);

  function write(top: number): void {
    if (viewport) viewport.scrollTop = top;
  }

  function bottomInset(): number {
    return content ? Number.parseFloat(getComputedStyle(content).paddingBlockEnd) || 0 : 0;
  }

  function look(): void {
    if (viewport) rows?.look(viewport);
  }

  function publish(isObserved = false): void {
    if (!viewport) return;
    lastTop = viewport.scrollTop;
    place = findPlace(viewport, content?.querySelector('[role="log"]'));
    // New rows while sizes are observed would be sizes that nobody observed: the browser makes an error of that.
    if (isObserved) requestAnimationFrame(look);
    else look();
    // The inset below the last message is empty: text passes the fold only beyond it.
    const next = distance() > tolerance && distance() > bottomInset();
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

  function goOn(position: ScrollPosition): void {
    const message = findMessage(content, position.messageId);
    if (!viewport || !message) return;
    goal = null;
    write(viewport.scrollTop + topOf(message) - position.top);
  }

  function settle(isObserved = false): void {
    if (!viewport) return;
    rows?.measure();
    if (goal) goOn(goal);
    else if (following) {
      if (!held) write(viewport.scrollHeight);
    } else if (held !== 'scrollbar') {
      const moved = movement(viewport, place, viewport.scrollTop - lastTop);
      if (Math.abs(moved) > 1) write(viewport.scrollTop + moved);
    }
    publish(isObserved);
  }

  function reveal(messageId: string, top = topGap): void {
    following = false;
    goal = { messageId, top };
    rows?.show(messageId);
    settle();
  }

  const acts = {
    onScroll() {
      if (!viewport) return;
      const top = viewport.scrollTop;
      // It told of our own writing, which is done.
      if (following && top === lastTop) return;
      // Content that became shorter takes the view along: that is at the end, and nobody's act.
      if (distance() > tolerance) following &&= top >= lastTop - 1;
      else if (top > lastTop + 1) following = mode !== 'manual';
      if (following) publish();
      else settle();
    },
    onWheelUp() {
      following = false;
    },
    // What a person opens or closes stays under the pointer, whatever that does to the height around it.
    onToggle(toggle: Element) {
      following = false;
      lastTop = viewport?.scrollTop ?? 0;
      place = [{ element: toggle, top: topOf(toggle) }];
    },
    onHold(what: 'text' | 'scrollbar') {
      held = what;
    },
    onLetGo() {
      if (!held) return;
      held = null;
      // Someone who marks text reads here, and not at the end.
      if (!(document.getSelection()?.isCollapsed ?? true)) following = false;
      settle();
    },
  };

  return {
    attach(nextViewport, nextContent, position) {
      viewport = nextViewport;
      content = nextContent;
      const unobserve = observeSizes([viewport, content], (targets) => {
        if (targets.includes(nextViewport)) reserve();
        settle(true);
      });
      const unlisten = listenToReader(viewport, acts);
      // What was already there, or is still being written, is read from its end, unless someone read elsewhere.
      following = mode !== 'manual' && position === null;
      if (position) reveal(position.messageId, position.top);
      else settle();
      return () => {
        unobserve();
        unlisten();
        viewport = null;
        content = null;
        goal = null;
      };
    },

    getPosition() {
      const first = place[0];
      const messageId = first && messageIdOf(first.element);
      return detached && messageId !== undefined ? { messageId, top: first?.top ?? 0 } : null;
    },

    setMode(next) {
      mode = next;
      if (mode === 'manual') following = false;
    },

    setRows(next) {
      rows = next;
      if (goal) rows?.show(goal.messageId);
    },

    laidOut: () => settle(),
    reveal,

    moveBy(by) {
      if (!viewport) return;
      following = false;
      write(viewport.scrollTop + by);
      publish();
    },

    turnStarted(question, answer) {
      if (!viewport) return;
      following = mode === 'follow';
      goal = null;
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
      goal = null;
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
