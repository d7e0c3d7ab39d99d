'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import type { KeyboardEvent, Ref } from 'react';

import { AnnouncerRegions, useAnnouncer } from '../announcer/announcer-regions.tsx';
import type { AnnounceMode } from '../announcer/turn-speech.ts';
import { useTurnSpeech } from '../announcer/use-turn-speech.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useHelpKey } from '../help/use-help-key.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { useSearchKey } from '../search/use-search-key.ts';
import { useTheme, type ThemeOptions } from '../theme/use-theme.ts';
import { moveRegion } from './move-region.ts';
import { usePanel } from './panel-context.ts';
import { useThreadHandle, type ThreadHandle } from './use-thread-handle.ts';

/** `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';

type PanelSectionProps = PartProps<'section'> &
  ThemeOptions & {
    theme?: Theme | undefined;
    locale?: string | undefined;
    announce: AnnounceMode;
    search: boolean;
    openAt?: string | null | undefined;
    handle?: Ref<ThreadHandle> | undefined;
  };

const rightToLeft = /^(ar|fa|he|ur|yi)\b/;

function selectState(state: SessionState): 'idle' | 'streaming' | 'error' | 'offline' | 'empty' | 'loading' {
  const { path, queue, turn, storage, isOffline } = state;
  if (turn.status === 'submitted' || turn.status === 'streaming') return 'streaming';
  if (storage.status === 'loading') return 'loading';
  if (isOffline) return 'offline';
  if (path.length === 0 && queue.length === 0) return 'empty';
  return turn.status === 'error' ? 'error' : 'idle';
}

/** The panel's element. `data-state` is idle, streaming, error, offline, empty or loading. */
export function PanelSection({
  theme,
  accent,
  radius,
  density,
  locale,
  announce,
  search,
  openAt,
  handle,
  children,
  ...props
}: PanelSectionProps) {
  const themeRef = useTheme({ accent, radius });
  const labels = useLabels();
  const panel = usePanel();
  const announcer = useAnnouncer();
  const state = useChatSelector(selectState);
  useTurnSpeech(announce);
  useThreadHandle(handle, openAt);
  const onSearchKey = useSearchKey(search);
  const help = useHelpKey(panel.shortcuts);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isRegionKey = event.key === 'F6' && panel.shortcuts;
    const isTaken = isRegionKey
      ? moveRegion(event.currentTarget, event.shiftKey ? -1 : 1)
      : onSearchKey(event) || help.onKey(event);
    if (isTaken) event.preventDefault();
  }

  return usePart(
    'section',
    'root',
    props,
    {
      ref: themeRef,
      'aria-label': panel.name === undefined ? labels.chat : labels.chatWith(panel.name),
      lang: locale,
      dir: locale !== undefined && rightToLeft.test(locale) ? 'rtl' : undefined,
      onKeyDown,
      onFocus(event) {
        announcer.focusMoved();
        const section = event.currentTarget;
        if (window.matchMedia?.('(pointer: coarse)').matches)
          void import('./follow-keyboard.ts').then(({ followKeyboard }) => followKeyboard(section));
      },
      children: (
        <>
          {children}
          {help.dialog}
          <AnnouncerRegions announcer={announcer} />
        </>
      ),
    },
    { orqTheme: theme, orqAccent: accent !== undefined, density, state },
  );
}
