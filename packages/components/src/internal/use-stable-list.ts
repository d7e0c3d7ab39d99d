'use client';

import { useState } from 'react';

/** A list that is the same one as long as it holds the same things. */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const [stable, setStable] = useState(list);
  if (stable === list) return stable;
  const isSame = stable.length === list.length && list.every((item, index) => Object.is(item, stable[index]));
  if (isSame) return stable;
  setStable(list);
  return list;
}
