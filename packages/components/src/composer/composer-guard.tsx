'use client';

import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';

/** Without it, as when the server is gone, messages are sent unwarned: the chat must not fail with it. */
const Guard = lazyPart<object>(() =>
  import('./guard/guard.tsx').then(
    (loaded) => loaded.Guard,
    () => () => null,
  ),
);

/**
 * Warns of keys and of characters that cannot be seen, before they are sent. Put it into the form, before what holds
 * the text box. Loaded when the form first gets focus.
 */
export function ComposerGuard(): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const form = place.current?.closest('form');
    const want = () => setWanted(true);
    form?.addEventListener('focusin', want, { once: true });
    return () => form?.removeEventListener('focusin', want);
  }, []);
  return isWanted ? (
    <Suspense>
      <Guard />
    </Suspense>
  ) : (
    <span ref={place} hidden />
  );
}
