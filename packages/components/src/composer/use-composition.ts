'use client';

import { useRef, type KeyboardEvent } from 'react';

/** Ids that browsers give to keys that an input method has taken. */
const takenByInputMethod = 229;

/**
 * Tells keys that confirm a candidate from keys that are meant. Safari ends a composition before the Enter that
 * ended it, so the flag falls one task later.
 */
export function useComposition() {
  const composing = useRef(false);
  return {
    isComposing: ({ nativeEvent }: KeyboardEvent) =>
      composing.current || nativeEvent.isComposing || nativeEvent.keyCode === takenByInputMethod,
    handlers: {
      onCompositionStart() {
        composing.current = true;
      },
      onCompositionEnd() {
        setTimeout(() => {
          composing.current = false;
        });
      },
    },
  };
}
