'use client';

import { useEffect, useId, useRef, type ReactElement } from 'react';

import { useAnnouncer } from '../../announcer/announcer-regions.tsx';
import { useIsomorphicLayoutEffect } from '../../internal/use-isomorphic-layout-effect.ts';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { writing } from '../../labels/late/writing.ts';
import optionsSheet from '../../styles/lazy/options.css?inline';
import sheet from '../../styles/lazy/palette.css?inline';
import type { PaletteItem } from './palette-query.ts';
import type { OpenPalette } from './create-finder.ts';
import { usePalette, type PaletteSources } from './use-palette.ts';

const css = sheet + optionsSheet;

/** A reader first says the letter that was typed. */
const countAfter = 300;

/** The list above the composer while a command or a mention is typed. */
export function Palette(sources: PaletteSources): ReactElement {
  const { place, open, setActive, choose } = usePalette(sources);
  const styles = useLazyStyles<HTMLDivElement>(css);
  const id = useId();
  return (
    <div ref={place} className="orq-palette-place">
      {open && (
        <div ref={styles} className="orq-palette" data-orq-part="palette">
          <PaletteList id={id} open={open} onActive={setActive} onChoose={choose} />
        </div>
      )}
    </div>
  );
}

interface PaletteListProps {
  id: string;
  open: OpenPalette;
  onActive: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
}

function PaletteList({ id, open, onActive, onChoose }: PaletteListProps): ReactElement {
  const { query, items, active } = open;
  const labels = useLateLabels('writing', writing);
  const announcer = useAnnouncer();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const timer = setTimeout(() => announcer.announce(labels.paletteCount(items.length)), countAfter);
    return () => clearTimeout(timer);
  }, [announcer, labels, items.length]);

  // The box is not ours to render, and says this only while a list is open.
  useIsomorphicLayoutEffect(() => {
    const box = list.current?.closest('form')?.querySelector('textarea');
    if (!box) return undefined;
    const said = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id };
    for (const [name, value] of Object.entries(said)) box.setAttribute(name, value);
    return () => {
      for (const name of [...Object.keys(said), 'aria-activedescendant']) box.removeAttribute(name);
    };
  }, [id]);
  useIsomorphicLayoutEffect(() => {
    list.current
      ?.closest('form')
      ?.querySelector('textarea')
      ?.setAttribute('aria-activedescendant', `${id}-${active}`);
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className="orq-palette-list"
      aria-label={query.mark === '/' ? labels.commands : labels.mentions}
    >
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the text box has the focus and the keys
        <div
          key={item.name}
          id={`${id}-${index}`}
          role="option"
          className="orq-option"
          aria-selected={index === active}
          data-active={index === active ? '' : undefined}
          // Else the press would take the focus from the text box.
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => index !== active && onActive(index)}
          onClick={() => onChoose(item)}
        >
          <span className="orq-palette-name">
            {query.mark}
            {item.name}
          </span>
          {item.description !== undefined && (
            <span className="orq-palette-description">{item.description}</span>
          )}
        </div>
      ))}
    </div>
  );
}
