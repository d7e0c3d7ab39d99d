'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useEffect, useMemo, useState, useSyncExternalStore, type RefObject } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { usePanel } from './panel-context.ts';
import type { createMessageWindow, Row } from './window/message-window.tsx';

/** A longer thread has only those messages in the DOM that are near to what can be seen. */
const longest = 200;
/** From here on the window is loaded, so that it is there when the thread grows longer. */
const almostLong = 150;
/** How many messages, the last ones, are in the DOM before anything was measured. */
const atFirst = 20;

type CreateWindow = typeof createMessageWindow;

let loaded: CreateWindow | 'failed' | undefined;

/** Loads the window once, for the first thread that needs one. */
function useCreateWindow(isWanted: boolean): typeof loaded {
  const [create, setCreate] = useState(() => loaded);
  useEffect(() => {
    if (!isWanted || loaded !== undefined) return undefined;
    let isLive = true;
    const take = (result: typeof loaded) => {
      loaded = result;
      if (isLive) setCreate(() => result);
    };
    import('./window/message-window.tsx').then(
      (module) => take(module.createMessageWindow),
      () => take('failed'),
    );
    return () => {
      isLive = false;
    };
  }, [isWanted]);
  return create ?? loaded;
}

const noSpan = () => null;
const neverChanges = () => () => undefined;

/** What of a path is in the DOM: all of a thread of common length, and of a long one what is near to the reader. */
export function useRows(ids: readonly string[], log: RefObject<HTMLElement | null>): readonly Row[] {
  const session = useChatSession();
  const { scroll, tabStop, editing } = usePanel();
  const isLong = ids.length > longest;
  const create = useCreateWindow(ids.length > almostLong);
  const window = useMemo(
    () =>
      isLong && typeof create === 'function'
        ? create({ session, ids: session.getSnapshot().path, count: atFirst, kept: [tabStop, editing] })
        : null,
    [isLong, create, session, tabStop, editing],
  );
  const span = useSyncExternalStore(window?.subscribe ?? neverChanges, window?.getSpan ?? noSpan, noSpan);

  useIsomorphicLayoutEffect(() => {
    if (!window || !log.current) return undefined;
    const detach = window.attach(log.current);
    scroll.setRows(window);
    return () => {
      scroll.setRows(null);
      detach();
    };
  }, [window, scroll, log]);
  useIsomorphicLayoutEffect(() => window?.shown(ids), [window, ids]);

  return useMemo(() => {
    if (window && span) return window.rowsOf(ids, span);
    return isLong && create !== 'failed' ? ids.slice(-atFirst) : ids;
  }, [window, span, ids, isLong, create]);
}
