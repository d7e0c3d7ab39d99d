'use client';

import { useCallback, type KeyboardEvent } from 'react';

import { usePanel } from '../thread/panel-context.ts';

const isApple = () => /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** Opens the search on Ctrl+F, or Cmd+F; true where the key was one of these. */
export function useSearchKey(isOn: boolean): (event: KeyboardEvent<HTMLElement>) => boolean {
  const { searching } = usePanel();
  return useCallback(
    (event) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      const isModified = isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
      if (!isOn || key !== 'f' || !isModified || altKey || shiftKey) return false;
      const field = event.currentTarget.querySelector<HTMLInputElement>('.orq-search-field');
      field?.select();
      searching.set(true);
      return true;
    },
    [isOn, searching],
  );
}
