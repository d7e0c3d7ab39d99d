'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import { useAnnouncer } from '../../announcer/announcer-regions.tsx';
import { LateIcon } from '../../icon/late-icon.tsx';
import { IconButton } from '../../internal/icon-button.tsx';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { writing } from '../../labels/late/writing.ts';
import sheet from '../../styles/lazy/dictation.css?inline';
import { findRecognition, readHeard, withHeard, type Recognition } from './speech.ts';

/** Writes what is said into the draft, at its end. Nothing where the browser cannot. */
export function Dictation(): ReactElement | null {
  const labels = useLateLabels('writing', writing);
  const announcer = useAnnouncer();
  const { draft } = useChatSession();
  const [running, setRunning] = useState<Recognition | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const seconds = useSeconds(running !== null);
  const [Constructor] = useState(() => findRecognition());
  const styles = useLazyStyles<HTMLSpanElement>(sheet);
  useEffect(() => () => running?.abort(), [running]);

  function start(recognition: Recognition): void {
    let shown = '';
    const show = (heard: string) => {
      const before = draft.get();
      const next = withHeard(before, shown, heard);
      const kept = shown !== '' && before.endsWith(shown) ? before.length - shown.length : before.length;
      shown = next.slice(kept);
      draft.set(next);
    };
    recognition.lang = document.documentElement.lang || navigator.language;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.onresult = (event) => {
      const { final, interim } = readHeard(event);
      if (final !== '') {
        show(final);
        shown = '';
      }
      if (interim !== '' || final === '') show(interim);
    };
    recognition.onerror = ({ error }) => {
      if (error === 'aborted' || error === 'no-speech') return;
      setFailed(true);
      announcer.announce(labels.dictationFailed, 'assertive');
    };
    recognition.onend = () => setRunning(null);
    setFailed(false);
    recognition.start();
    setRunning(recognition);
  }

  if (!Constructor) return null;
  return (
    <span ref={styles} className="orq-dictation" data-orq-part="dictation" data-on={running ? '' : undefined}>
      <IconButton
        label={labels.dictate}
        aria-pressed={running !== null}
        onClick={() => (running ? running.stop() : start(new Constructor()))}
      >
        <LateIcon name="microphone" />
      </IconButton>
      {running && <span className="orq-dictation-time">{formatSeconds(seconds)}</span>}
      {hasFailed && !running && <span className="orq-dictation-error">{labels.dictationFailed}</span>}
    </span>
  );
}

function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Seconds since something began; 0 while it does not run. */
function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0);
  const begun = useRef(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    begun.current = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - begun.current) / 1000)), 1000);
    return () => {
      clearInterval(timer);
      setSeconds(0);
    };
  }, [isRunning]);
  return seconds;
}
