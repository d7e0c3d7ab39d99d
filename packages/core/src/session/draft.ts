import type { DraftFile } from '../message/types.ts';
import { callSafely } from './call-safely.ts';

/** What is typed and not sent. It is apart from the rest of the state: a key press concerns the composer alone. */
export type Draft = {
  readonly get: () => string;
  readonly set: (text: string) => void;
  /** What goes along, as far as it is read. */
  readonly files: () => readonly DraftFile[];
  readonly setFiles: (files: readonly DraftFile[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createDraft(): Draft {
  let text = '';
  let files: readonly DraftFile[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) callSafely(listener);
  };
  return {
    get: () => text,
    set(next) {
      if (next === text) return;
      text = next;
      tell();
    },
    files: () => files,
    setFiles(next) {
      files = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
