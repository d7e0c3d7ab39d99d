'use client';

import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { Menu } from '../internal/menu.tsx';
import { listing as english } from '../labels/late/listing.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { RenameThread } from './rename-thread.tsx';

export interface ThreadRowProps {
  id: string;
  title: string;
  isCurrent: boolean;
  /** Whether Tab stops at this row; arrows go to the others. */
  isTabStop: boolean;
  isPinned: boolean;
  isUnread: boolean;
  onTogglePin: ((id: string, row: Element) => void) | undefined;
  onOpen: (id: string) => void;
  onRename: (id: string, title: string) => void;
  onDelete: (id: string, row: Element) => void;
}

/** One conversation: its title opens it, F2 renames it, Delete deletes it, and so does its menu. */
export function ThreadRow({
  id,
  title,
  isCurrent,
  isTabStop,
  isPinned,
  isUnread,
  ...acts
}: ThreadRowProps): ReactElement {
  const labels = useAllLabels();
  const words = useLateLabels('listing', english);
  const { onTogglePin } = acts;
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const shownTitle = title === '' ? labels.newChat : title;

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') acts.onDelete(id, event.currentTarget);
    else return;
    event.preventDefault();
  }

  if (isRenaming) {
    return (
      <RenameThread
        title={title}
        onDone={(next) => {
          setRenaming(false);
          if (next !== null) acts.onRename(id, next);
        }}
      />
    );
  }
  return (
    <div
      ref={row}
      className="orq-thread-row"
      data-current={isCurrent ? '' : undefined}
      data-unread={isUnread ? '' : undefined}
    >
      <button
        type="button"
        className="orq-button orq-thread-open"
        data-orq-part="thread-row"
        data-thread={id}
        data-orq-region={isTabStop ? '' : undefined}
        aria-current={isCurrent ? 'page' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        title={shownTitle}
        onClick={() => acts.onOpen(id)}
        onKeyDown={onKeyDown}
      >
        <span className="orq-thread-open-title" dir="auto">
          {shownTitle}
        </span>
        {isUnread && <span className="orq-visually-hidden">, {words.unread}</span>}
      </button>
      <Menu
        label={labels.threadActions(shownTitle)}
        items={[
          ...(onTogglePin
            ? [
                {
                  icon: isPinned ? ('arrow-down' as const) : ('arrow-up' as const),
                  label: isPinned ? words.unpin : words.pin,
                  onChoose: () => row.current && onTogglePin(id, row.current),
                },
              ]
            : []),
          { icon: <LateIcon name="edit" />, label: labels.rename, onChoose: () => setRenaming(true) },
          {
            icon: <LateIcon name="trash" />,
            label: labels.delete,
            isDanger: true,
            onChoose: () => row.current && acts.onDelete(id, row.current),
          },
        ]}
      />
    </div>
  );
}
