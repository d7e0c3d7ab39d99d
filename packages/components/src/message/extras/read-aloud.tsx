'use client';

import { messageText, type AssistantMessage } from '@orq-chat/core';
import { useEffect, useState, type ReactElement } from 'react';

import { toSpeech } from '../../announcer/to-speech.ts';
import { Icon } from '../../icon/icon.tsx';
import { LateIcon } from '../../icon/late-icon.tsx';
import { IconButton } from '../../internal/icon-button.tsx';
import { acting } from '../../labels/late/acting.ts';
import { useAllLabels } from '../../labels/late/use-all-labels.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { speakAloud } from './speak-aloud.ts';

/** Reads an answer with the browser's own voices, and stops. Nothing where it has none. */
export function ReadAloud({ message }: { message: AssistantMessage }): ReactElement | null {
  const words = useAllLabels();
  const labels = useLateLabels('acting', acting);
  const [stop, setStop] = useState<(() => void) | null>(null);
  useEffect(() => () => stop?.(), [stop]);
  if (!('speechSynthesis' in globalThis)) return null;

  function toggle(): void {
    if (stop) {
      setStop(null);
      return;
    }
    const end = speakAloud(toSpeech(messageText(message), words), () => setStop(null));
    setStop(() => end);
  }

  return (
    <IconButton label={stop ? labels.stopReading : labels.readAloud} tabIndex={-1} onClick={toggle}>
      {stop ? <Icon name="stop" /> : <LateIcon name="speaker" />}
    </IconButton>
  );
}
