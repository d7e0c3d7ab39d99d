'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useMemo, useSyncExternalStore } from 'react';

import type { ChatCompletion } from './types.ts';

type Property = Exclude<keyof ChatCompletion, keyof ChatSession | 'session'>;
type Properties = { readonly [Name in Property]: (state: SessionState) => ChatCompletion[Name] };

/** The session as the hook's result. The component renders when a property that it has read changes. */
export function useTracked(session: ChatSession, properties: Properties): ChatCompletion {
  const { getSnapshot, read } = useMemo(() => trackSession(session, properties), [session, properties]);
  const state = useSyncExternalStore(session.subscribe, getSnapshot, getSnapshot);
  return useMemo(() => toResult(session, state, properties, read), [session, state, properties, read]);
}

type Tracker = {
  /** Stays the same while nothing changes that was read. */
  readonly getSnapshot: () => SessionState;
  readonly read: (name: Property) => void;
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
    read: (name) => names.add(name),
  };
}

function toResult(
  session: ChatSession,
  state: SessionState,
  properties: Properties,
  read: (name: Property) => void,
): ChatCompletion {
  const get = <Name extends Property>(name: Name): ChatCompletion[Name] => {
    read(name);
    return properties[name](state);
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
