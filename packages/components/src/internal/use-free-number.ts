'use client';

import { useEffect, useState } from 'react';

const taken = new Set<number>();

/** The lowest number, counted from 1, that nobody else has: for names that must differ within a page. */
export function useFreeNumber(wanted: boolean): number {
  const [number, setNumber] = useState(0);
  useEffect(() => {
    if (!wanted) return undefined;
    let free = 1;
    while (taken.has(free)) free++;
    const take = (): void => {
      taken.add(free);
      setNumber(free);
    };
    take();
    return () => void taken.delete(free);
  }, [wanted]);
  return number;
}
