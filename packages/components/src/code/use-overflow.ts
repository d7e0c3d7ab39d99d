'use client';

import { useEffect, useState, type RefObject } from 'react';

/** Whether the element's content is wider or taller than itself; looked at once it `isReady`. */
export function useOverflow(ref: RefObject<HTMLElement | null>, isReady = true): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!isReady || !element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      setOverflows(
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      );
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [ref, isReady]);
  return overflows;
}
