'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useEffect, useMemo } from 'react';

import { createSelection } from './create-selection.ts';
import { initialStateOf } from './initial-state.ts';
import type { ChatCompletion } from './types.ts';
import { useLiveSnapshot } from './use-live-snapshot.ts';

type Property = Exclude<keyof ChatCompletion, keyof ChatSession | 'session' | 'selected'>;
type Properties = { readonly [Name in Property]: (state: SessionState) => ChatCompletion[Name] };
type Select<Selected> = (state: SessionState) => Selected;

/** The session as the hook's result. The component renders when a property that it has read changes. */
export function useTracked<Selected>(
  session: ChatSession,
  properties: Properties,
  select: Select<Selected>,
): ChatCompletion<Selected> {
  const tracker = useMemo(() => trackSession<Selected>(session, properties), [session, properties]);
  const { getSnapshot, getServerSnapshot } = tracker;
  useEffect(() => tracker.setSelect(select));
  const state = useLiveSnapshot({ subscribe: session.subscribe, getSnapshot, getServerSnapshot });
  return useMemo(
    () => toResult({ session, state, properties, select, tracker }),
    [session, state, properties, select, tracker],
  );
}

type Tracker<Selected> = {
  /** Stays the same while nothing changes that was read. */
  readonly getSnapshot: () => SessionState;
  readonly getServerSnapshot: () => SessionState;
  /** Says by what `selected` is compared from now on. */
  readonly setSelect: (select: Select<Selected>) => void;
  readonly selection: (state: SessionState, select: Select<Selected>) => Selected;
  /** Notes that a property is read, and says in which state: what nobody read may have changed without a render. */
  readonly track: (name: Property | 'selected', rendered: SessionState) => SessionState;
};

function trackSession<Selected>(session: ChatSession, properties: Properties): Tracker<Selected> {
  const names = new Set<Property | 'selected'>();
  const selection = createSelection<SessionState, Selected>();
  let select: Select<Selected> | undefined;
  let last = session.getSnapshot();

  function read(name: Property | 'selected', state: SessionState): unknown {
    if (name !== 'selected') return properties[name](state);
    return select ? selection(state, select) : state;
  }
  return {
    getSnapshot() {
      const state = session.getSnapshot();
      const isSame = (name: Property | 'selected') => Object.is(read(name, last), read(name, state));
      if (state !== last && ![...names].every(isSame)) last = state;
      return last;
    },
    getServerSnapshot: () => initialStateOf(session),
    setSelect(next) {
      select = next;
    },
    selection,
    track(name, rendered) {
      // Until the component is mounted, what it reads is what it renders, or hydration finds another page.
      const isFresh = names.has(name) || !select;
      names.add(name);
      return isFresh ? rendered : session.getSnapshot();
    },
  };
}

type ResultInit<Selected> = {
  readonly session: ChatSession;
  readonly state: SessionState;
  readonly properties: Properties;
  readonly select: Select<Selected>;
  readonly tracker: Tracker<Selected>;
};

function toResult<Selected>(init: ResultInit<Selected>): ChatCompletion<Selected> {
  const { session, state, properties, select, tracker } = init;
  const get = <Name extends Property>(name: Name): ChatCompletion[Name] =>
    properties[name](tracker.track(name, state));
  return {
    ...session,
    session,
    get messages() {
      return get('messages');
    },
    get status() {
      return get('status');
    },
    get isPending() {
      return get('isPending');
    },
    get isStreaming() {
      return get('isStreaming');
    },
    get error() {
      return get('error');
    },
    get turn() {
      return get('turn');
    },
    get queue() {
      return get('queue');
    },
    get usage() {
      return get('usage');
    },
    get selected() {
      return tracker.selection(tracker.track('selected', state), select);
    },
  };
}
