'use client';

import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, but on a server, where React 18 warns about it. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
