'use client';

import { useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type RefObject } from 'react';

import { listenTo } from '../../internal/listen-to.ts';
import { useIsomorphicLayoutEffect } from '../../internal/use-isomorphic-layout-effect.ts';
import { createFinder, type OpenPalette } from './create-finder.ts';
import type { PaletteItem, PaletteQuery, PaletteSource } from './palette-query.ts';
import { putText } from './put-text.ts';

export interface PaletteSources {
  /** What `/` at the beginning of a message offers. */
  commands?: PaletteSource | undefined;
  /** What `@` offers. */
  mentions?: PaletteSource | undefined;
}

interface Palette {
  /** For an element inside the form: the form's text box is the one that is watched. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly open: OpenPalette | null;
  readonly setActive: (index: number) => void;
  readonly choose: (item: PaletteItem) => void;
}

const sourceOf = ({ commands, mentions }: PaletteSources, mark: PaletteQuery['mark']) =>
  mark === '/' ? commands : mentions;

/**
 * Watches the text box of the form around it. Its listeners are on the form and come before the box's own, so that a
 * palette can be put beside any text box, and Enter, Tab, Escape and the arrows are its own while it is open.
 */
export function usePalette(sources: PaletteSources): Palette {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenPalette | null>(null);
  const latest = useRef({ open, sources });
  const submitKey = useSubmitKey();
  useIsomorphicLayoutEffect(() => {
    latest.current = { open, sources };
  });

  function setActive(active: number): void {
    setOpen((before) => before && { ...before, active });
  }

  function choose({ name, text, onChoose }: PaletteItem): void {
    const box = place.current?.closest('form')?.querySelector('textarea');
    const query = latest.current.open?.query;
    if (!box || !query) return;
    setOpen(null);
    putText(box, query.start, onChoose ? '' : (text ?? `${query.mark}${name} `));
    onChoose?.();
  }

  const actions = useRef({ choose, setActive });
  useIsomorphicLayoutEffect(() => {
    actions.current = { choose, setActive };
  });

  useEffect(() => {
    const form = place.current?.closest('form');
    const box = form?.querySelector('textarea');
    if (!form || !box) return undefined;
    const finder = createFinder({
      box,
      sourceOf: (mark) => sourceOf(latest.current.sources, mark),
      show: setOpen,
    });

    /** Takes the keys of an open list; false where a key is the text box's. */
    function take(key: string): boolean {
      const { items, active } = latest.current.open ?? { items: [], active: 0 };
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      const item = items[active];
      if (step && item) actions.current.setActive((active + step + items.length) % items.length);
      else if ((key === 'Enter' || key === 'Tab') && item) actions.current.choose(item);
      else if (key === 'Escape' && item) finder.dismiss();
      else return false;
      return true;
    }

    const unlisten = listenTo(form, {
      input(event) {
        if (event instanceof InputEvent && event.isComposing) finder.close();
        else void finder.look();
      },
      compositionstart() {
        submitKey.handlers.onCompositionStart();
        finder.close();
      },
      compositionend() {
        submitKey.handlers.onCompositionEnd();
        void finder.look();
      },
      keydown(event) {
        if (!(event instanceof KeyboardEvent) || event.target !== box || submitKey.isComposing(event)) return;
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        if (!isPlain || !take(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      click: () => void finder.look(),
    });
    box.addEventListener('blur', finder.close);
    // A mark may have been typed while this was loaded.
    if (box.matches(':focus')) void finder.look();
    return () => {
      unlisten();
      box.removeEventListener('blur', finder.close);
    };
  }, [submitKey]);

  return { place, open, setActive, choose };
}
