'use client';

import { useEffect, useId, useRef, type ReactElement } from 'react';

import { calling } from '../labels/late/calling.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useAnnouncer } from '../announcer/announcer-regions.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import sheet from '../styles/lazy/arguments.css?inline';

interface ArgumentsEditorProps {
  text: string;
  /** Empty while nothing is known to be wrong. */
  problem: string;
  onChange: (text: string) => void;
}

/** The arguments of a call as JSON that can be changed. */
export function ArgumentsEditor({ text, problem, onChange }: ArgumentsEditorProps): ReactElement {
  const labels = useLateLabels('calling', calling);
  const announcer = useAnnouncer();
  const styles = useLazyStyles<HTMLDivElement>(sheet);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  useEffect(() => announcer.announce(problem, 'assertive'), [announcer, problem]);

  return (
    <div ref={styles} className="orq-arguments">
      <div className="orq-grow orq-arguments-field" data-value={text}>
        <textarea
          ref={box}
          className="orq-grow-input"
          dir="ltr"
          rows={1}
          spellCheck={false}
          aria-label={labels.argumentsAsJson}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : id}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          // Keys in it are its own, not the message's.
          onKeyDown={(event) => event.stopPropagation()}
        />
      </div>
      {problem !== '' && (
        <p id={id} className="orq-arguments-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
