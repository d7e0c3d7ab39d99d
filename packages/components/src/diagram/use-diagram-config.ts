'use client';

import { useEffect, useState, type RefObject } from 'react';

import { diagramConfig } from './diagram-config.ts';

/** Where a host, or the panel, says which theme is on. */
const options = { attributeFilter: ['class', 'style', 'data-theme', 'data-orq-theme'] };

/** How to draw in the colours around an element; another object when they have changed. */
export function useDiagramConfig(element: RefObject<HTMLElement | null>): object | undefined {
  const [config, setConfig] = useState<object>();
  useEffect(() => {
    const at = element.current;
    if (!at) return undefined;
    const read = (): void => {
      const next = diagramConfig(at);
      setConfig((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    const preference = matchMedia('(prefers-color-scheme: dark)');
    preference.addEventListener('change', read);
    const observer = new MutationObserver(read);
    const page = at.ownerDocument;
    for (const host of [page.documentElement, page.body, at.closest('[data-orq-theme]')]) {
      if (host) observer.observe(host, options);
    }
    return () => {
      preference.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [element]);
  return config;
}
