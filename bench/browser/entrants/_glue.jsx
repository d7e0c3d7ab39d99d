// What the kits without a panel of their own share: a root, and a view that stays at its end.
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

let root;

/** Gives the driver what it calls: `mount(messages)`, `send(text)`, `scope()`, `composer()` (README.md). */
export function install(bench) {
  window.__bench = bench;
}

export function render(element) {
  root ??= createRoot(document.querySelector('#root'));
  root.render(element);
}

/** Once a frame; `isEager` is what people write first: a forced layout for each commit. */
export function useStickToBottom(changing, isEager = false) {
  const box = useRef(null);
  const frame = useRef(0);
  useEffect(() => {
    const stick = () => {
      frame.current = 0;
      if (box.current) box.current.scrollTop = box.current.scrollHeight;
    };
    if (isEager) stick();
    else frame.current ||= requestAnimationFrame(stick);
  }, [changing, isEager]);
  return box;
}

export const scope = () => document.querySelector('[data-scope]');
export const composer = () => document.querySelector('textarea');
