'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useMemo, useSyncExternalStore } from 'react';

import type { ChatCompletion } from './types.ts';

type Property = Exclude<keyof ChatCompletion, keyof ChatSession | 'session'>;
type Properties = { readonly [Name in Property]: (state: SessionState) => ChatCompletion[Name] };

/** The session as the hook's result. The component renders when a property that it has read changes. */
export function useTracked(session: ChatSession, properties: Properties): ChatCompletion {
  const { getSnapshot, track } = useMemo(() => trackSession(session, properties), [session, properties]);
  const state = useSyncExternalStore(session.subscribe, getSnapshot, getSnapshot);
  return useMemo(() => toResult(session, state, properties, track), [session, state, properties, track]);
}

type Tracker = {
  /** Stays the same while nothing changes that was read. */
  readonly getSnapshot: () => SessionState;
  /** Whether the property was read before: then a snapshot holds it as it is. */
  readonly track: (name: Property) => boolean;
};

function trackSession(session: ChatSession, properties: Properties): Tracker {
  const names = new Set<Property>();
  let last = session.getSnapshot();
  return {
    getSnapshot: () => {
      const state = session.getSnapshot();
      const isSame = (name: Property) => Object.is(properties[name](state), properties[name](last));
      if (state !== last && ![...names].every(isSame)) last = state;
      return last;
    },
    track: (name) => {
      const isKnown = names.has(name);
      names.add(name);
      return isKnown;
    },
  };
}

function toResult(
  session: ChatSession,
  state: SessionState,
  properties: Properties,
  track: Tracker['track'],
): ChatCompletion {
  const get = <Name extends Property>(name: Name): ChatCompletion[Name] => {
    // What nobody read yet may have changed without a render.
    return properties[name](track(name) ? state : session.getSnapshot());
  };
  return {
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
    session,
    send: session.send,
    sendAsync: session.sendAsync,
    stop: session.stop,
    retry: session.retry,
    resume: session.resume,
    regenerate: session.regenerate,
    edit: session.edit,
    selectBranch: session.selectBranch,
    respond: session.respond,
    setMessages: session.setMessages,
    reset: session.reset,
  };
}
