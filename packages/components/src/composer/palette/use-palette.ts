'use client';

import { useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type RefObject } from 'react';

import { useIsomorphicLayoutEffect } from '../../internal/use-isomorphic-layout-effect.ts';
import {
  findQuery,
  matchItems,
  type PaletteItem,
  type PaletteQuery,
  type PaletteSource,
} from './palette-query.ts';
import { putText } from './put-text.ts';

export interface PaletteSources {
  /** What `/` at the beginning of a message offers. */
  commands?: PaletteSource | undefined;
  /** What `@` offers. */
  mentions?: PaletteSource | undefined;
}

export interface OpenPalette {
  readonly query: PaletteQuery;
  readonly items: readonly PaletteItem[];
  readonly active: number;
}

interface Palette {
  /** For an element inside the form: the form's text box is the one that is watched. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly open: OpenPalette | null;
  readonly setActive: (index: number) => void;
  readonly choose: (item: PaletteItem) => void;
}

/** More than anyone reads; typing on finds the rest. */
const shown = 50;

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
    /** What was asked last; empty while the list is closed. */
    let asked = '';
    /** Where a mark stands that a person has said no to. */
    let dismissed = -1;

    async function look(): Promise<void> {
      const isCaret = box && box.selectionStart === box.selectionEnd;
      const query = isCaret ? findQuery(box.value, box.selectionStart) : null;
      if (query?.start !== dismissed) dismissed = -1;
      const source = query && latest.current.sources[query.mark === '/' ? 'commands' : 'mentions'];
      if (!query || !source || dismissed === query.start) {
        close();
        return;
      }
      const question = `${query.mark}${query.start} ${query.text}`;
      if (question === asked) return;
      asked = question;
      const found = typeof source === 'function' ? await source(query.text) : matchItems(source, query.text);
      if (question !== asked) return;
      setOpen(found.length > 0 ? { query, items: found.slice(0, shown), active: 0 } : null);
    }

    function onInput(event: Event): void {
      if (event instanceof InputEvent && event.isComposing) close();
      else void look();
    }
    function close(): void {
      asked = '';
      setOpen(null);
    }
    function onCompositionStart(): void {
      submitKey.handlers.onCompositionStart();
      close();
    }
    function onCompositionEnd(): void {
      submitKey.handlers.onCompositionEnd();
      void look();
    }
    function onKeyDown(event: KeyboardEvent): void {
      const { open: current } = latest.current;
      if (!current || event.target !== box || submitKey.isComposing(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const { items, active, query } = current;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const item = items[active];
      if (step) actions.current.setActive((active + step + items.length) % items.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && item) actions.current.choose(item);
      else if (event.key === 'Escape') {
        dismissed = query.start;
        close();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    }

    const listeners = {
      input: onInput,
      compositionstart: onCompositionStart,
      compositionend: onCompositionEnd,
    };
    const early = { capture: true };
    for (const [type, listener] of Object.entries(listeners)) form.addEventListener(type, listener, early);
    form.addEventListener('keydown', onKeyDown, early);
    form.addEventListener('click', look);
    box.addEventListener('blur', close);
    // A mark may have been typed while this was loaded.
    if (box.matches(':focus')) void look();
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        form.removeEventListener(type, listener, early);
      form.removeEventListener('keydown', onKeyDown, early);
      form.removeEventListener('click', look);
      box.removeEventListener('blur', close);
    };
  }, [submitKey]);

  return { place, open, setActive, choose };
}
