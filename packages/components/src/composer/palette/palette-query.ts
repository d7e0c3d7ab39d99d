/** Something that can be put into a message by its name. */
export interface PaletteItem {
  /** What is typed after the mark to find it. */
  readonly name: string;
  readonly description?: string | undefined;
  /** What stands in the message for it. Default: the mark, the name and a space. */
  readonly text?: string | undefined;
  /** Called in place of putting in text: what was typed of it goes away. */
  readonly onChoose?: (() => void) | undefined;
}

/** Items, or a function that finds them. What comes late of it is left out. */
export type PaletteSource =
  | readonly PaletteItem[]
  | ((query: string) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>);

/** What is being asked for: `/` for commands, `@` for mentions. `start` is where the mark stands. */
export type PaletteQuery = { readonly mark: '/' | '@'; readonly start: number; readonly text: string };

/** How far before the caret a mark is looked for. */
const reach = 48;

/** The query that ends at the caret: `/` at the beginning of a message, `@` at the beginning of a word. */
export function findQuery(text: string, caret: number): PaletteQuery | null {
  const match = /(?:^|[\s(])([/@])([\p{L}\p{M}\p{N}_.-]*)$/u.exec(
    text.slice(Math.max(0, caret - reach), caret),
  );
  const [, mark, query = ''] = match ?? [];
  if (mark !== '/' && mark !== '@') return null;
  const start = caret - query.length - 1;
  // A slash elsewhere is a path, a date or an alternative.
  if (mark === '/' && text.slice(0, start).trim() !== '') return null;
  return { mark, start, text: query };
}

function rank({ name, description = '' }: PaletteItem, query: string): number {
  const lower = name.toLocaleLowerCase();
  if (lower.startsWith(query)) return 0;
  if (lower.split(/[\s_.-]+/).some((word) => word.startsWith(query))) return 1;
  if (lower.includes(query)) return 2;
  return description.toLocaleLowerCase().includes(query) ? 3 : 4;
}

/** The items that a query finds, the nearest first. */
export function matchItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const wanted = query.toLocaleLowerCase();
  return items
    .map((item) => ({ item, rank: rank(item, wanted) }))
    .filter((entry) => entry.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
