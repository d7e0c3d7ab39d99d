'use client';

import type { ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { suspiciousHost } from '../internal/suspicious-host.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { warning } from '../labels/late/warning.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import sheet from '../styles/lazy/host-warning.css?inline';

export interface HostWarningProps {
  /** In ASCII. */
  host: string;
}

/** Says of a link that its host is written to be taken for another, or in several alphabets. Nothing for others. */
export function HostWarning({ host }: HostWarningProps): ReactElement | null {
  const labels = useLateLabels('warning', warning);
  const styles = useLazyStyles<HTMLSpanElement>(sheet);
  const found = suspiciousHost(host);
  if (!found) return null;
  return (
    <span ref={styles} className="orq-host-warning">
      <Icon name="shield" />
      {found.looksLike === null ? labels.mixedHost(host) : labels.lookalikeHost(host, found.looksLike)}
    </span>
  );
}
