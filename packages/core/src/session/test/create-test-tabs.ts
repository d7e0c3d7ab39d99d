import type { ChatEnvironment } from '../environment.ts';
import { createTestEnvironment, type TestEnvironment } from './create-test-environment.ts';

type Listener = (message: unknown) => void;

/**
 * Tabs of one browser: channels between them that copy what they carry, and locks that wait in line, where it has
 * any.
 */
export function createTestTabs({ hasLocks = true } = {}) {
  const channels = new Map<string, Set<Listener>>();
  const locks = new Map<string, Promise<void>>();

  function openChannel(name: string, onMessage: Listener) {
    const listeners = channels.get(name) ?? new Set();
    channels.set(name, listeners.add(onMessage));
    return {
      post(message: unknown) {
        for (const listener of listeners) {
          const copy: unknown = structuredClone(message);
          if (listener !== onMessage) setImmediate(() => listeners.has(listener) && listener(copy));
        }
      },
      close: () => void listeners.delete(onMessage),
    };
  }

  let count = 0;

  return {
    /** Opens a tab. Its page can be killed: then it says nothing more and lets go of its locks. */
    open(): TestTab {
      const environment = createTestEnvironment(`tab${(count += 1)}`);
      const mine = new Set<() => void>();
      const tab: TestTab = {
        ...environment,
        get waiting() {
          return environment.waiting;
        },
        tabs: {
          watchFocus: () => () => undefined,
          openChannel(name, onMessage) {
            const channel = openChannel(name, onMessage);
            mine.add(channel.close);
            return channel;
          },
          holdLock(name, task) {
            if (!hasLocks) return false;
            const before = locks.get(name) ?? Promise.resolve();
            const killed = new Promise<void>((resolve) => mine.add(resolve));
            locks.set(
              name,
              before.then(() => Promise.race([task(), killed])),
            );
            return true;
          },
        },
        kill() {
          for (const end of mine) end();
          environment.forget();
        },
      };
      return tab;
    },
  };
}

export type TestTab = TestEnvironment & ChatEnvironment & { readonly kill: () => void };
