'use client';

import type { ChatSession } from '@orq-chat/core';
import { useEffect, useId, useMemo, useState, type Ref } from 'react';

import { AnnouncerContext } from '../announcer/announcer-regions.tsx';
import { createAnnouncer } from '../announcer/announcer.ts';
import type { AnnounceMode } from '../announcer/turn-speech.ts';
import { createCell } from '../internal/cell.ts';
import { UnstyledContext } from '../internal/unstyled.ts';
import type { PartProps } from '../internal/use-part.ts';
import type { Labels } from '../labels/types.ts';
import { LabelsContext, useMergedLabels } from '../labels/use-labels.ts';
import { MarkdownLabelsProvider } from '../markdown/index.ts';
import type { ThemeOptions } from '../theme/use-theme.ts';
import type { HeadingLevel } from './heading-level.ts';
import { PanelContext, type Panel, type UpKey } from './panel-context.ts';
import { PanelSection, type Theme } from './panel-section.tsx';
import { createScrollController } from './scroll-controller.ts';
import type { ScrollMode } from './scroll-types.ts';
import type { ThreadHandle } from './use-thread-handle.ts';

export interface PanelOptions extends ThemeOptions {
  /** The assistant's name, as it is shown and spoken. */
  name?: string | undefined;
  /** Default: as the page around it, by its `color-scheme`. */
  theme?: Theme | undefined;
  /** Words to replace, or a whole language. */
  labels?: Partial<Labels> | undefined;
  /** Level of the panel's title; default 2. */
  headingLevel?: HeadingLevel | undefined;
  /** What the view does while an answer grows; default `anchor`. */
  scrollMode?: ScrollMode | undefined;
  /** How much of an answer a screen reader speaks by itself; default `full`. */
  announce?: AnnounceMode | undefined;
  /** A conversation to read, such as one that was shared: what would change it is not offered. Default false. */
  readOnly?: boolean | undefined;
  /** Single keys on a focused message, and F6 between regions; default true. */
  shortcuts?: boolean | undefined;
  /** What Up in an empty text box does; default `edit`, the last question. Alt+Up goes through earlier ones anyway. */
  upKey?: UpKey | undefined;
  /** The panel's own search on Ctrl+F, or Cmd+F, while focus is in it; default true. */
  search?: boolean | undefined;
  /** A message to begin at, such as one that a link names; another one is gone to. Opens the branch that it is on. */
  openAt?: string | null | undefined;
  /** For an app that wants to scroll or search by itself. */
  handle?: Ref<ThreadHandle> | undefined;
  /** Leaves out every class that the style sheet knows; `data-*` stays. */
  unstyled?: boolean | undefined;
}

export type ThreadRootProps = PartProps<'section'> & PanelOptions;

/** The panel: a named region that holds the parts of one conversation, with its theme, words and voice. */
export function ThreadRoot({
  name,
  labels: replaced,
  headingLevel = 2,
  scrollMode = 'anchor',
  announce = 'full',
  readOnly = false,
  shortcuts = true,
  upKey = 'edit',
  search = true,
  unstyled = false,
  ...props
}: ThreadRootProps) {
  const labels = useMergedLabels(replaced);
  const composerId = useId();
  const [tabStop] = useState(() => createCell<string | null>(null));
  const [editing] = useState(() => createCell<string | null>(null));
  const [sidebar] = useState(() => createCell<ChatSession | null>(null));
  const [searching] = useState(() => createCell(false));
  const [scroll] = useState(() => createScrollController(scrollMode));
  const [announcer] = useState(() => createAnnouncer());
  useEffect(() => scroll.setMode(scrollMode), [scroll, scrollMode]);

  const panel = useMemo<Panel>(
    () => ({
      name,
      headingLevel,
      composerId,
      readOnly,
      shortcuts,
      upKey,
      tabStop,
      editing,
      sidebar,
      searching,
      scroll,
    }),
    [
      name,
      headingLevel,
      composerId,
      readOnly,
      shortcuts,
      upKey,
      tabStop,
      editing,
      sidebar,
      searching,
      scroll,
    ],
  );

  return (
    <LabelsContext.Provider value={labels}>
      <UnstyledContext.Provider value={unstyled}>
        <AnnouncerContext.Provider value={announcer}>
          <PanelContext.Provider value={panel}>
            <MarkdownLabelsProvider labels={labels}>
              <PanelSection locale={replaced?.locale} announce={announce} search={search} {...props} />
            </MarkdownLabelsProvider>
          </PanelContext.Provider>
        </AnnouncerContext.Provider>
      </UnstyledContext.Provider>
    </LabelsContext.Provider>
  );
}
