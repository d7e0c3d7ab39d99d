'use client';

import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';

import { showHidden } from '../internal/hidden-characters.ts';
import { Popover } from '../internal/popover.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import type { PopoverControl } from '../internal/use-popover.ts';
import css from '../styles/lazy/citation.css?inline';
import { HostWarning } from './host-warning.tsx';
import { useClassName } from './use-class-name.ts';

export interface CitationPopoverProps {
  control: PopoverControl;
  /** Number and title of the source. */
  label: string;
  title: string;
  /** Missing where nothing may lead there. */
  href: string | undefined;
  /** In ASCII; missing for the page's own. */
  host: string | undefined;
  snippet: string | undefined;
}

/** What is known of a source: its title, which leads there, its host, and the words that were used of it. */
export function CitationPopover({
  control,
  label,
  title,
  href,
  host,
  snippet,
}: CitationPopoverProps): ReactElement {
  const className = useClassName();
  const styles = useLazyStyles<HTMLSpanElement>(css);
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => first.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    // Keys in it are not the message's; Tab leaves it as it leaves any link.
    if (event.key === 'Tab') return;
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    control.close();
  }

  function onBlur({ currentTarget, relatedTarget, timeStamp }: FocusEvent): void {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) control.dismissed(timeStamp);
  }

  return (
    <Popover
      as="span"
      control={control}
      align="start"
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <span ref={styles} className={className('orq-citation-card')}>
        <a
          ref={first}
          className={className('orq-citation-title')}
          href={href}
          // It gets the focus even where it leads nowhere.
          tabIndex={href === undefined ? -1 : undefined}
          rel="noopener noreferrer"
          target="_blank"
        >
          {showHidden(title)}
        </a>
        {host !== undefined && host !== title && (
          <span className={className('orq-citation-host')}>{host}</span>
        )}
        {host?.includes('xn--') && <HostWarning host={host} />}
        {snippet !== undefined && (
          <span className={className('orq-citation-snippet')}>{showHidden(snippet)}</span>
        )}
      </span>
    </Popover>
  );
}
