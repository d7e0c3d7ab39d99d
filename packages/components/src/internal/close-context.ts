'use client';

import { createContext } from 'react';

/** How what stands around a panel is closed; null where nothing can be. The panel's header then has a button for it. */
export const CloseContext = createContext<(() => void) | null>(null);
