'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useEffect, useRef } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { useAnnouncer } from './announcer-regions.tsx';
import type { AnnounceMode } from './turn-speech.ts';

/** Speaks the turns of the nearest session through the panel's announcer. Never renders. */
export function useTurnSpeech(mode: AnnounceMode): void {
  const session = useChatSession();
  const announcer = useAnnouncer();
  const labels = useLabels();
  const voice = useRef({ announcer, labels, mode });
  useEffect(() => {
    voice.current = { announcer, labels, mode };
  });
  const isOn = mode !== 'off';
  useEffect(() => {
    if (!isOn) return undefined;
    let isHere = true;
    let stop = () => {};
    // Nobody waits for it: what is said first is that an answer takes long.
    async function start(): Promise<void> {
      const { speakTurns } = await import('./turn-speech.ts');
      if (isHere) stop = speakTurns(session, () => voice.current);
    }
    start().catch(() => undefined); // the server is gone: the panel is silent, and works
    return () => {
      isHere = false;
      stop();
    };
  }, [session, isOn]);
}
