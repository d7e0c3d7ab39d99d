import type { TabEnvironment } from './tab-environment.ts';

/** Time, ids and frames, so that tests decide them. */
export type ChatEnvironment = {
  /** Epoch ms. */
  readonly now: () => number;
  /** A new id, unique in all threads. */
  readonly createId: () => string;
  /** Calls back before the next paint, or soon where nothing paints. Returns how to call it off. */
  readonly nextFrame: (callback: () => void) => () => void;
  /** Whether frames are painted for someone: not in a hidden tab, nor where there is no page. */
  readonly isSeen: () => boolean;
  /** Calls back after so many ms. Returns how to call it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Whether there is a network; true where the platform does not know. */
  readonly isOnline: () => boolean;
  /** Tells when that may have changed. Returns how to stop listening. */
  readonly watchNetwork: (listener: () => void) => () => void;
  /** What ties tabs of one browser together. Default: that of the platform. */
  readonly tabs?: TabEnvironment;
  /** Resolves in a later task, so that input and paint come first. */
  readonly yieldTask: () => Promise<void>;
};

/** How long a frame may be waited for, in ms. A hidden tab paints nothing, yet its answer goes on. */
const frameTimeout = 100;

export const defaultEnvironment: ChatEnvironment = {
  now: () => Date.now(),
  createId,
  nextFrame,
  isSeen,
  after,
  isOnline,
  watchNetwork,
  yieldTask,
};

/** 128 random bits where the platform has them; React Native may not. */
function createId(): string {
  const crypto = globalThis.crypto as Partial<Crypto> | undefined;
  if (crypto?.randomUUID) return crypto.randomUUID();
  return `${Date.now().toString(36)}-${randomDigits()}${randomDigits()}`;
}

function randomDigits(): string {
  return Math.random().toString(36).slice(2, 12).padEnd(10, '0');
}

function nextFrame(callback: () => void): () => void {
  const frame = typeof requestAnimationFrame === 'function' ? requestAnimationFrame(run) : undefined;
  const timer = setTimeout(run, frame ? frameTimeout : 16);

  function cancel(): void {
    if (frame) cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  function run(): void {
    cancel();
    callback();
  }
  return cancel;
}

function isSeen(): boolean {
  return (globalThis as { readonly document?: { readonly hidden?: boolean } }).document?.hidden === false;
}

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

/** Node and React Native have a navigator that does not say. */
function isOnline(): boolean {
  return (globalThis as { readonly navigator?: { readonly onLine?: boolean } }).navigator?.onLine !== false;
}

function watchNetwork(listener: () => void): () => void {
  if (typeof addEventListener !== 'function') return () => undefined;
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** A message port's task comes at once, where nested timers wait 4 ms. */
function yieldTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
