import type { Page } from '@playwright/test';

/** What a page did since its record was last taken. */
export type PageRecord = {
  /** What live regions held, in their order; urgent words begin with `!`. */
  readonly speech: readonly string[];
  /** Where focus went, as tags with names; `nothing` when it was lost. */
  readonly focus: readonly string[];
  readonly keys: number;
  readonly pointers: number;
};

type Recorder = { take: () => PageRecord };
type RecordingWindow = typeof globalThis & { recorder: Recorder };

/** Runs in the page before its own scripts, so it can use nothing of this file. */
function record(): void {
  let speech: string[] = [];
  let focus: string[] = [];
  let keys = 0;
  let pointers = 0;
  let last: Element | null = null;
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

  const name = (element: Element) => {
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = labels.map((id) => document.getElementById(id)?.textContent).join(' ');
    return `${element.localName}: ${(element.getAttribute('aria-label') ?? words) || element.textContent}`;
  };

  function lookAtFocus(): void {
    const { activeElement } = document;
    if (activeElement === last) return;
    last = activeElement;
    focus.push(activeElement && activeElement !== document.body ? name(activeElement) : 'nothing');
  }

  function hear(region: Element | null | undefined): void {
    const words = region?.textContent?.trim() ?? '';
    if (region && words !== '') speech.push(region.matches('[role="alert"]') ? `!${words}` : words);
  }

  const observer = new MutationObserver((changes) => {
    lookAtFocus();
    const heard = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const within = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (within) heard.add(within);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(live)) heard.add(node);
        for (const region of node.querySelectorAll(live)) heard.add(region);
      }
    }
    for (const region of heard) hear(region);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('focusin', lookAtFocus);
  document.addEventListener('focusout', () => queueMicrotask(lookAtFocus));
  document.addEventListener('keydown', ({ isTrusted }) => void (keys += Number(isTrusted)), true);
  document.addEventListener('pointerdown', ({ isTrusted }) => void (pointers += Number(isTrusted)), true);

  const recorder: Recorder = {
    take() {
      const taken = { speech, focus, keys, pointers };
      speech = [];
      focus = [];
      return taken;
    },
  };
  Object.assign(globalThis, { recorder });
  // React's development build, whose warnings are wanted here, else speaks of its tools.
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: { isDisabled: true } });
}

/** Records from the next page on. */
export const startRecorder = (page: Page): Promise<void> => page.addInitScript(record).then(() => undefined);

/** What was recorded since the last time; keys and pointers since the page opened. */
export const takeRecord = (page: Page): Promise<PageRecord> =>
  page.evaluate(() => (globalThis as RecordingWindow).recorder.take());

const isWaiting = (words: string) => words === 'Answering' || words === 'Still answering';

/**
 * Collects what live regions held from now on, at each call. That an answer is waited for is left out: how often that is
 * said depends on the machine, unless a test sets the clock and asks for it.
 */
export function listenTo(page: Page, { waiting = false } = {}): () => Promise<readonly string[]> {
  const heard: string[] = [];
  return async () => {
    const { speech } = await takeRecord(page);
    heard.push(...speech.filter((words) => waiting || !isWaiting(words)));
    return heard;
  };
}
