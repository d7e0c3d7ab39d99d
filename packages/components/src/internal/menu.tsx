'use client';

import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';

import { Icon, type IconName } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Popover } from './popover.tsx';
import { usePopover } from './use-popover.ts';

export interface MenuItem {
  readonly icon: IconName | ReactElement;
  readonly label: string;
  readonly isDanger?: boolean;
  readonly onChoose: () => void;
}

export interface MenuProps {
  /** Name of the button that opens it. */
  label: string;
  icon?: IconName | ReactElement;
  items: readonly MenuItem[];
}

const more = <LateIcon name="more" />;

/** A button that opens a menu. Arrows move, Enter chooses, Escape closes and goes back to the button. */
export function Menu({ label, icon = more, items }: MenuProps): ReactElement {
  const control = usePopover<HTMLButtonElement>();
  const { isOpen, anchor, toggle, close } = control;
  return (
    <>
      <IconButton
        ref={anchor}
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-open={isOpen ? '' : undefined}
        onClick={toggle}
      />
      {isOpen && (
        <Popover control={control} className="orq-menu">
          <MenuList label={label} items={items} onClose={close} />
        </Popover>
      )}
    </>
  );
}

/** Arrows go around the ends, Home and End to them. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const index = entries.findIndex((entry) => entry === event.target);
  const next = {
    ArrowDown: entries[(index + 1) % entries.length],
    ArrowUp: entries.at(index - 1),
    Home: entries[0],
    End: entries.at(-1),
  }[event.key];
  event.stopPropagation();
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface MenuListProps {
  label: string;
  items: readonly MenuItem[];
  onClose: () => void;
}

function MenuList({ label, items, onClose }: MenuListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(), []);

  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      className="orq-menu-list"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="orq-button orq-menu-item"
          data-danger={item.isDanger === true ? '' : undefined}
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          {typeof item.icon === 'string' ? <Icon name={item.icon} /> : item.icon}
          {item.label}
        </button>
      ))}
    </div>
  );
}
