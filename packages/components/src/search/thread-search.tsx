'use client';

import { useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';

import { useAnnouncer } from '../announcer/announcer-regions.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton } from '../internal/icon-button.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useMergedRef } from '../internal/use-merged-ref.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import css from '../styles/lazy/search.css?inline';
import { goToComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { useSearch } from './use-search.ts';

/** A count is spoken when typing pauses, in ms. */
const pause = 500;

/** Finds words in the conversation: Enter goes to the next place, Shift+Enter back, Escape to where focus was. */
export function ThreadSearch(): ReactElement {
  const labels = useAllLabels();
  const announcer = useAnnouncer();
  const { searching, composerId } = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const search = useSearch(box);
  const submitKey = useSubmitKey();
  const ref = useMergedRef(box, useLazyStyles(css));
  const isMissing = search.query.trim() !== '' && search.count === 0;
  const found = isMissing ? labels.noMatches : labels.matchOf(search.place, search.count);

  useEffect(() => {
    const root = input.current?.getRootNode();
    // Strict mode runs this twice, and then the box itself has the focus.
    opener.current ??= root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    input.current?.focus();
  }, []);

  useEffect(() => {
    if (search.query.trim() === '') return undefined;
    const timer = setTimeout(() => announcer.announce(found), pause);
    return () => clearTimeout(timer);
  }, [announcer, search.query, found]);

  function close(): void {
    const before = opener.current;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else if (box.current) goToComposer(box.current, composerId);
    searching.set(false);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (submitKey.isComposing(event)) return;
    const isField = event.target === input.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isField) search.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside
    <div
      ref={ref}
      role="search"
      aria-label={labels.findMessage}
      className="orq-search"
      data-orq-part="search"
      onKeyDown={onKeyDown}
    >
      <LateIcon name="search" />
      <input
        ref={input}
        type="text"
        dir="auto"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        className="orq-search-field"
        aria-label={labels.findMessage}
        placeholder={labels.findMessage}
        value={search.query}
        onChange={(event) => search.setQuery(event.currentTarget.value)}
        {...submitKey.handlers}
      />
      {search.query.trim() !== '' && (
        <span dir="auto" className="orq-search-count" data-missing={isMissing ? '' : undefined}>
          {found}
        </span>
      )}
      <IconButton
        icon={<LateIcon name="chevron-up" />}
        label={labels.previousMatch}
        aria-disabled={search.count === 0}
        onClick={() => search.go(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={labels.nextMatch}
        aria-disabled={search.count === 0}
        onClick={() => search.go(1)}
      />
      <IconButton icon="close" label={labels.closeSearch} onClick={close} />
    </div>
  );
}
