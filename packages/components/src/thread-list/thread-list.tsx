'use client';

import type { ChatStorage } from '@orq-chat/core';
import { useThreads } from '@orq-chat/hooks';
import { useDeferredValue, useId, useState, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { listing as english } from '../labels/late/listing.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { groupThreads } from './group-threads.ts';
import { focusNextRow, onListKeyDown } from './list-keys.ts';
import { ThreadRow } from './thread-row.tsx';
import { useDeleteWithUndo } from './use-delete-with-undo.ts';

export type ThreadListProps = PartProps<'nav'> & {
  /** Id of the conversation that is open. */
  value?: string | undefined;
  /** Called with the one that a person picks. */
  onValueChange: (threadId: string) => void;
  /** Ids of those that stand first, in the order of their last change. */
  pinned?: readonly string[] | undefined;
  /** Called with the ids after a person pins one, or takes it off; without it nobody can. */
  onPinnedChange?: ((threadIds: readonly string[]) => void) | undefined;
  /** Ids of those with something new: marked, and said in their name. */
  unread?: readonly string[] | undefined;
  /** Called for a new one; without it there is no button for that. */
  onNew?: (() => void) | undefined;
  /** Where conversations are kept. Default: the provider's. */
  storage?: ChatStorage | undefined;
};

const none: readonly string[] = [];

/** The kept conversations, by the day on which they changed: open, find, rename, delete with a way back. */
export function ThreadList({
  value,
  onValueChange,
  pinned = none,
  onPinnedChange,
  unread = none,
  onNew,
  storage,
  ...props
}: ThreadListProps): ReactElement {
  const labels = useAllLabels();
  const words = useLateLabels('listing', english);
  const [search, setSearch] = useState('');
  const { query, rename, remove } = useThreads({ storage, search: useDeferredValue(search) });
  const deletion = useDeleteWithUndo((id) => void remove(id));
  const [now] = useState(Date.now);
  const shown = (query.data ?? []).filter(({ id }) => id !== deletion.pending);
  const deleted = query.data?.find(({ id }) => id === deletion.pending);
  const isPinned = ({ id }: { id: string }) => pinned.includes(id);
  const groups = [
    { age: 'pinned', name: words.pinned, threads: shown.filter(isPinned) },
    ...groupThreads(
      shown.filter((thread) => !isPinned(thread)),
      now,
    ).map((group) => ({ ...group, name: labels.threadAge[group.age] })),
  ].filter(({ threads }) => threads.length > 0);
  // The row that has the focus is the Tab stop; without it, the one that is open, else the first.
  const [focused, setFocused] = useState<string>();
  const stop =
    [focused, value].find((id) => shown.some((thread) => thread.id === id)) ?? groups[0]?.threads[0]?.id;

  function startDelete(id: string, row: Element): void {
    focusNextRow(row);
    deletion.start(id);
  }

  function togglePin(id: string, row: Element): void {
    const list = row.closest('[data-orq-part="thread-list"]');
    onPinnedChange?.(pinned.includes(id) ? pinned.filter((other) => other !== id) : [...pinned, id]);
    // The row stands in another list now, and is a new element there.
    requestAnimationFrame(() =>
      list?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  return usePart('nav', 'thread-list', props, {
    'aria-label': labels.threads,
    children: (
      <>
        <div className="orq-thread-list-head">
          {onNew && (
            <button type="button" className="orq-button orq-thread-list-new" onClick={onNew}>
              <Icon name="compose" />
              {labels.newChat}
            </button>
          )}
          <label className="orq-thread-search">
            <LateIcon name="search" />
            <input
              type="search"
              className="orq-search-input"
              placeholder={labels.findThread}
              aria-label={labels.findThread}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the rows inside */}
        <div
          className="orq-thread-groups"
          onKeyDown={onListKeyDown}
          onFocus={({ target }) =>
            target.dataset['thread'] !== undefined && setFocused(target.dataset['thread'])
          }
          onBlur={({ currentTarget, relatedTarget }) =>
            currentTarget.contains(relatedTarget) || setFocused(undefined)
          }
        >
          {groups.map(({ age, name, threads }) => (
            <Group key={age} name={name}>
              {threads.map((thread) => (
                <li key={thread.id} className="orq-thread-item">
                  <ThreadRow
                    id={thread.id}
                    title={thread.title}
                    isCurrent={thread.id === value}
                    isTabStop={thread.id === stop}
                    isPinned={isPinned(thread)}
                    isUnread={unread.includes(thread.id)}
                    onTogglePin={onPinnedChange && togglePin}
                    onOpen={onValueChange}
                    onRename={(id, title) => void rename(id, title)}
                    onDelete={startDelete}
                  />
                </li>
              ))}
            </Group>
          ))}
          {shown.length === 0 && !query.isPending && (
            <p className="orq-thread-list-note">{search === '' ? labels.noThreads : labels.noThreadFound}</p>
          )}
        </div>
        <span className="orq-visually-hidden" role="status">
          {deleted && `${labels.threadDeleted}: ${deleted.title}`}
        </span>
        {deleted && (
          <div className="orq-undo">
            {labels.threadDeleted}
            <button type="button" className="orq-button" data-variant="text" onClick={deletion.undo}>
              {labels.undo}
            </button>
          </div>
        )}
      </>
    ),
  });
}

function Group({ name, children }: { name: string; children: readonly ReactElement[] }): ReactElement {
  const id = useId();
  return (
    <>
      <p id={id} className="orq-thread-age">
        {name}
      </p>
      <ul className="orq-thread-items" aria-labelledby={id}>
        {children}
      </ul>
    </>
  );
}
