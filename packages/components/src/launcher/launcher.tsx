'use client';

import { useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useMergedRef } from '../internal/use-merged-ref.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import type { Labels } from '../labels/types.ts';
import { useMergedLabels } from '../labels/use-labels.ts';
import css from '../styles/lazy/launcher.css?inline';
import { useTheme, type ThemeOptions } from '../theme/use-theme.ts';
import type { Theme } from '../thread/panel-section.tsx';
import { LauncherPanel } from './launcher-panel.tsx';
import { useOpen, type OpenOptions } from './use-open.ts';

export type LauncherProps = Omit<PartProps<'button'>, 'children'> &
  Omit<ThemeOptions, 'density'> &
  OpenOptions & {
    /** The chat. Rendered from the first time that it is open, and kept: closing ends nothing. */
    children: ReactNode;
    /** The assistant's name, for the button. */
    name?: string | undefined;
    /** Whether the page behind waits. Default false: a region beside it. */
    modal?: boolean | undefined;
    /** Default: as the page around it. */
    theme?: Theme | undefined;
    labels?: Partial<Labels> | undefined;
  };

const subscribe = () => () => {};

/**
 * A round button at the end of the window that opens a chat: a card above it, a sheet on a phone. Other props are the
 * button's. It needs scripts, so a server renders nothing of it.
 */
export function Launcher(props: LauncherProps): ReactElement | null {
  const isServer = useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );
  return isServer ? null : <MountedLauncher {...props} />;
}

function MountedLauncher({
  children,
  name,
  modal: isModal = false,
  theme,
  accent,
  radius,
  labels: replaced,
  open,
  defaultOpen,
  onOpenChange,
  ...props
}: LauncherProps): ReactElement {
  const labels = useMergedLabels(replaced);
  const [isOpen, setOpen] = useOpen({ open, defaultOpen, onOpenChange });
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const button = useRef<HTMLButtonElement>(null);
  const ref = useMergedRef(useLazyStyles<HTMLElement>(css), useTheme({ accent, radius }));
  const label = name === undefined ? labels.chat : labels.chatWith(name);

  const element = usePart(
    'button',
    'launcher-button',
    props,
    {
      ref: button,
      type: 'button',
      'aria-label': label,
      title: label,
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      onClick: () => setOpen(!isOpen),
      children: isOpen ? (
        <Icon name="chevron-down" />
      ) : (
        <svg className="orq-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M4 11.5C4 7.4 7.6 4.5 12 4.5s8 2.9 8 7-3.6 7-8 7c-.9 0-1.8-.1-2.6-.3L5 20l.9-3.6A6.6 6.6 0 0 1 4 11.5Z" />
        </svg>
      ),
    },
    { open: isOpen },
  );

  return (
    <div
      ref={ref}
      className="orq-launcher"
      data-orq-theme={theme ?? ''}
      data-orq-accent={accent === undefined ? undefined : ''}
    >
      {element}
      {wasOpen && (
        <LauncherPanel
          isOpen={isOpen}
          isModal={isModal}
          label={label}
          button={button}
          onClose={() => setOpen(false)}
        >
          {children}
        </LauncherPanel>
      )}
    </div>
  );
}
