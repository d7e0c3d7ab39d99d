'use client';

import { useChatSession } from '@orq-chat/hooks';
import { useEffect, useRef, type ReactElement } from 'react';

import { useCell } from '../internal/cell.ts';
import { IconButton, type IconButtonProps } from '../internal/icon-button.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePanel } from './panel-context.ts';

export type ThreadSidebarProps = PartProps<'aside'>;

/** A column at the start side: always there in a wide panel, a drawer in others. `data-open` while that is out. */
export function ThreadSidebar(props: ThreadSidebarProps): ReactElement {
  const session = useChatSession();
  const { sidebar } = usePanel();
  const isOpen = useCell(sidebar, (owner) => owner === session);
  const column = useRef<HTMLElement>(null);

  useEffect(() => {
    if (isOpen) column.current?.querySelector<HTMLElement>('[data-orq-region]')?.focus();
  }, [isOpen]);

  function close(): void {
    sidebar.set(null);
    const panel = column.current?.closest('[data-orq-part="root"]');
    panel?.querySelector<HTMLElement>('[data-orq-part="sidebar-toggle"]')?.focus();
  }

  const element = usePart(
    'aside',
    'sidebar',
    props,
    {
      ref: column,
      onKeyDown(event) {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      },
    },
    { open: isOpen },
  );
  return (
    <>
      {element}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Escape does the same */}
      {isOpen && <div className="orq-scrim" data-orq-part="scrim" onClick={close} />}
    </>
  );
}

export type SidebarToggleProps = Partial<IconButtonProps>;

/** Opens the drawer. A wide panel, which shows the column anyway, hides it. */
export function SidebarToggle(props: SidebarToggleProps): ReactElement {
  const labels = useLabels();
  const { sidebar } = usePanel();
  const session = useChatSession();
  const isOpen = useCell(sidebar, (owner) => owner === session);
  return (
    <IconButton
      icon="sidebar"
      label={labels.openThreads}
      className="orq-sidebar-toggle"
      data-orq-part="sidebar-toggle"
      aria-expanded={isOpen}
      onClick={() => sidebar.set(isOpen ? null : session)}
      {...props}
    />
  );
}
