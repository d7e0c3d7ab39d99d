'use client';

import { useCallback, type RefCallback } from 'react';

import { adoptStyles } from './adopt-styles.ts';
import { useUnstyled } from './unstyled.ts';

/** A ref that brings the style sheet of a lazy part to where the part is, before it is painted. */
export function useLazyStyles<T extends Element>(css: string): RefCallback<T> {
  const isUnstyled = useUnstyled();
  return useCallback(
    (element: T | null) => {
      if (element && !isUnstyled) adoptStyles(element, css);
    },
    [css, isUnstyled],
  );
}
