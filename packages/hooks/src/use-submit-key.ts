'use client';

import { useMemo } from 'react';

/** What is read of a key press, React's or the platform's own. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing?: boolean; readonly keyCode?: number };
}

export interface SubmitKey {
  /** Whether a key press sends: Enter without Shift and Alt, or with Ctrl or Cmd. Never while text is composed. */
  readonly isSubmitKey: (event: KeyPress) => boolean;
  /** Whether a key belongs to an input method, which shows candidates. Then it means nothing to us. */
  readonly isComposing: (event: KeyPress) => boolean;
  /** To spread on the text box. */
  readonly handlers: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
}

/** What browsers call a key that an input method has taken. */
const takenByInputMethod = 229;

/** Tells the Enter that sends from one that picks a word in Chinese, Japanese, Korean and others. */
export function useSubmitKey(): SubmitKey {
  return useMemo(() => createSubmitKey(), []);
}

function createSubmitKey(): SubmitKey {
  let isOpen = false;
  let compositions = 0;

  function isComposing(event: KeyPress): boolean {
    const { isComposing: isMarked, keyCode } = event.nativeEvent ?? event;
    return isOpen || isMarked === true || keyCode === takenByInputMethod;
  }
  return {
    isComposing,
    isSubmitKey(event) {
      if (event.key !== 'Enter' || isComposing(event)) return false;
      return event.ctrlKey || event.metaKey || !(event.shiftKey || event.altKey);
    },
    handlers: {
      onCompositionStart() {
        isOpen = true;
        compositions += 1;
      },
      onCompositionEnd() {
        const ended = compositions;
        // Safari ends a composition before it tells of the Enter that did so: the flag falls a task later,
        // unless the next composition has begun by then.
        setTimeout(() => {
          if (ended === compositions) isOpen = false;
        });
      },
    },
  };
}
