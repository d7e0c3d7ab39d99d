'use client';

import { createContext, useContext } from 'react';

/** True where parts must not carry the classes that our style sheet knows. */
export const UnstyledContext = createContext(false);

export function useUnstyled(): boolean {
  return useContext(UnstyledContext);
}
