'use client';

import { useEffect, useRef, type ReactElement } from 'react';

import { useAnnouncer } from '../../announcer/announcer-regions.tsx';
import { Icon } from '../../icon/icon.tsx';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import type { WritingLabels } from '../../labels/late/types.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { writing } from '../../labels/late/writing.ts';
import { useLabels } from '../../labels/use-labels.ts';
import sheet from '../../styles/lazy/guard.css?inline';
import type { Finding } from './inspect.ts';
import { useGuard } from './use-guard.ts';

/**
 * Points out what looks like a key, and characters that nobody sees, when they are pasted; the message waits until a
 * person has said what should become of them.
 */
export function Guard(): ReactElement {
  const labels = useLateLabels('writing', writing);
  const { locale } = useLabels();
  const announcer = useAnnouncer();
  const row = useRef<HTMLDivElement>(null);
  const styles = useLazyStyles<HTMLDivElement>(sheet);
  const { place, found, remove, keep } = useGuard(() =>
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus()),
  );
  const words = found ? describe(found, labels, locale) : '';
  useEffect(() => announcer.announce(words, 'assertive'), [announcer, words]);

  return (
    <div ref={place}>
      {found && (
        <div ref={styles} className="orq-guard" data-orq-part="guard">
          <Icon name="shield" />
          <p className="orq-guard-text">{words}</p>
          <div ref={row} className="orq-guard-row">
            <button type="button" className="orq-button" data-variant="outline" onClick={remove}>
              {labels.secretRemove}
            </button>
            <button type="button" className="orq-button" data-variant="text" onClick={keep}>
              {labels.secretKeep}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function describe({ secrets, hidden }: Finding, labels: WritingLabels, locale: string): string {
  const kinds = Array.from(new Set(secrets.map(({ kind }) => labels.secretKind[kind])));
  const sentences = [
    ...(kinds.length > 0 ? [labels.secretFound(new Intl.ListFormat(locale).format(kinds))] : []),
    ...(hidden > 0 ? [labels.hiddenFound(hidden)] : []),
  ];
  return sentences.join(' ');
}
