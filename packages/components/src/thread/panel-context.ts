'use client';

import type { ChatSession } from '@orq-chat/core';
import { createContext, useContext } from 'react';

import { createCell, type Cell } from '../internal/cell.ts';
import type { HeadingLevel } from './heading-level.ts';
import { createScrollController } from './scroll-controller.ts';
import type { ScrollController } from './scroll-types.ts';

export type UpKey = 'edit' | 'history';

/** What the parts of one panel share. Nothing in it changes with a message, so it renders nobody. */
export interface Panel {
  /** The assistant's name, as it is spoken and shown. */
  readonly name: string | undefined;
  /** Level of the panel's title; messages are one below. */
  readonly headingLevel: HeadingLevel;
  /** Id of the composer's text box. */
  readonly composerId: string;
  /** Whether nothing may be written: what would change the conversation is not offered. */
  readonly readOnly: boolean;
  /** Whether single keys act on a focused message, and F6 moves between regions. */
  readonly shortcuts: boolean;
  /** What Up in an empty text box does: edits the last question, or goes through earlier ones. */
  readonly upKey: UpKey;
  /** The message that holds the list's one Tab stop; null means the last one. */
  readonly tabStop: Cell<string | null>;
  /** The message that is being edited. */
  readonly editing: Cell<string | null>;
  /** The conversation over which the drawer is out: another one closes it. */
  readonly sidebar: Cell<ChatSession | null>;
  /** Whether the search in the conversation is open. */
  readonly searching: Cell<boolean>;
  readonly scroll: ScrollController;
}

const alone: Panel = {
  name: undefined,
  headingLevel: 2,
  composerId: 'orq-composer',
  readOnly: false,
  shortcuts: true,
  upKey: 'edit',
  tabStop: createCell<string | null>(null),
  editing: createCell<string | null>(null),
  sidebar: createCell<ChatSession | null>(null),
  searching: createCell(false),
  scroll: createScrollController('anchor'),
};

export const PanelContext = createContext<Panel>(alone);

/** The panel around a part; a part that stands alone gets plain defaults. */
export function usePanel(): Panel {
  return useContext(PanelContext);
}
