import {
  findQuery,
  matchItems,
  type PaletteItem,
  type PaletteQuery,
  type PaletteSource,
} from './palette-query.ts';

export interface OpenPalette {
  readonly query: PaletteQuery;
  readonly items: readonly PaletteItem[];
  readonly active: number;
}

interface FinderOptions {
  box: HTMLTextAreaElement;
  sourceOf: (mark: PaletteQuery['mark']) => PaletteSource | undefined;
  /** Called with what is to be shown; null for nothing. */
  show: (open: OpenPalette | null) => void;
}

/** Finds what is asked for before the caret of a text box. */
interface Finder {
  readonly look: () => Promise<void>;
  readonly close: () => void;
  /** Closes, and stays closed for the mark that stands there. */
  readonly dismiss: () => void;
}

/** More than anyone reads; typing on finds the rest. */
const maximum = 50;

export function createFinder({ box, sourceOf, show }: FinderOptions): Finder {
  /** What was asked last; empty while the list is closed. */
  let asked = '';
  /** Where a mark stands that a person has said no to. */
  let dismissed = -1;

  function readQuery(): PaletteQuery | null {
    return box.selectionStart === box.selectionEnd ? findQuery(box.value, box.selectionStart) : null;
  }

  function close(): void {
    asked = '';
    show(null);
  }

  async function look(): Promise<void> {
    const query = readQuery();
    if (query?.start !== dismissed) dismissed = -1;
    const source = query && sourceOf(query.mark);
    if (!query || !source || dismissed === query.start) {
      close();
      return;
    }
    const question = `${query.mark}${query.start} ${query.text}`;
    if (question === asked) return;
    asked = question;
    const found = typeof source === 'function' ? await source(query.text) : matchItems(source, query.text);
    // What comes for an earlier question is late.
    if (question !== asked) return;
    show(found.length > 0 ? { query, items: found.slice(0, maximum), active: 0 } : null);
  }

  return {
    look,
    close,
    dismiss() {
      dismissed = readQuery()?.start ?? -1;
      close();
    },
  };
}
