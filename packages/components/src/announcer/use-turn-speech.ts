'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useEffect, useRef } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { useAnnouncer } from './announcer-regions.tsx';
import { speakTurns, type AnnounceMode } from './turn-speech.ts';

/** Speaks the turns of the nearest session through the panel's announcer. Never renders. */
export function useTurnSpeech(mode: AnnounceMode): void {
  const session = useChatSession();
  const announcer = useAnnouncer();
  const labels = useLabels();
  const voice = useRef({ announcer, labels, mode });
  useEffect(() => {
    voice.current = { announcer, labels, mode };
  });
  useEffect(() => speakTurns(session, () => voice.current), [session]);
}
