/** How soon something is spoken: `polite` waits for a pause, `assertive` does not. */
export type Urgency = 'polite' | 'assertive';

/** The hidden live regions. Two polite ones, since a reader keeps quiet about a text that stays the same. */
export interface AnnouncerRegions {
  readonly polite: readonly [HTMLElement, HTMLElement];
  readonly assertive: HTMLElement;
}

/** What a screen reader hears, one utterance at a time. Nothing else in the panel is a live region. */
export interface Announcer {
  /** Binds the regions; returns what lets them go. */
  attach(regions: AnnouncerRegions): () => void;
  announce(text: string, urgency?: Urgency): void;
  /** Call on every change of focus: speech that follows it too closely would be dropped. */
  focusMoved(): void;
}

export interface AnnouncerClock {
  now(): number;
  setTimeout(run: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** NVDA drops what is set sooner than this after a change of focus. */
const afterFocus = 250;
/** TalkBack misses a text that is gone sooner. */
const lifetime = 1_000;

const systemClock: AnnouncerClock = {
  now: () => performance.now(),
  setTimeout: (run, delay) => window.setTimeout(run, delay),
  clearTimeout: (timer) => {
    if (typeof timer === 'number') window.clearTimeout(timer);
  },
};

/** Makes an announcer. Without regions it stays silent. */
export function createAnnouncer(clock: AnnouncerClock = systemClock): Announcer {
  let regions: AnnouncerRegions | null = null;
  let quietUntil = 0;
  let turn = 0;
  const timers = new Set<unknown>();

  function later(run: () => void, delay: number): void {
    const timer = clock.setTimeout(() => {
      timers.delete(timer);
      run();
    }, delay);
    timers.add(timer);
  }

  function speak(text: string, urgency: Urgency): void {
    if (!regions) return;
    turn = 1 - turn;
    const region = urgency === 'assertive' ? regions.assertive : regions.polite[turn === 0 ? 0 : 1];
    if (urgency === 'polite') regions.polite[turn === 0 ? 1 : 0].textContent = '';
    region.textContent = text;
    later(() => {
      if (region.textContent === text) region.textContent = '';
    }, lifetime);
  }

  return {
    attach(next) {
      regions = next;
      return () => {
        regions = null;
        for (const timer of timers) clock.clearTimeout(timer);
        timers.clear();
      };
    },
    announce(text, urgency = 'polite') {
      if (text.trim() === '') return;
      const wait = quietUntil - clock.now();
      if (wait > 0) later(() => speak(text, urgency), wait);
      else speak(text, urgency);
    },
    focusMoved() {
      quietUntil = clock.now() + afterFocus;
    },
  };
}
