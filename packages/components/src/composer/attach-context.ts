'use client';

import { createContext, useContext } from 'react';

export const AttachContext = createContext(true);

/** Whether the composer around takes files. */
export function useCanAttach(): boolean {
  return useContext(AttachContext);
}
