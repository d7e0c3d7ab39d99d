'use client';

import { createContext, useContext } from 'react';

/** A pasted text longer than this becomes a file: a text box that holds it would be slow, and hard to read. */
export const longText = 8_000;

/** From how many characters a pasted text becomes a file; null where the composer takes no files. */
export const AttachContext = createContext<number | null>(longText);

/** See `AttachContext`. */
export function useLongPaste(): number | null {
  return useContext(AttachContext);
}
