import type { OrqChatProps } from '../orq-chat/orq-chat.tsx';

/** The attributes that the element watches. */
export const attributes = [
  'base-url',
  'model',
  'name',
  'heading',
  'note',
  'instructions',
  'thread-id',
  'theme',
  'accent',
  'radius',
  'density',
  'scroll-mode',
  'announce',
] as const;
type Attribute = (typeof attributes)[number];

/** A word of a list; any other says nothing. */
function oneOf<Word extends string>(value: string | null, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

function toNumber(value: string | null): number | undefined {
  const number = Number.parseFloat(value ?? '');
  return Number.isNaN(number) ? undefined : number;
}

/** Options of a panel from the attributes of an element. */
export function toOptions(read: (name: Attribute) => string | null) {
  const text = (name: Attribute) => read(name) ?? undefined;
  return {
    baseURL: text('base-url'),
    model: text('model'),
    name: text('name'),
    title: text('heading'),
    note: text('note'),
    instructions: text('instructions'),
    threadId: text('thread-id'),
    accent: text('accent'),
    radius: toNumber(read('radius')),
    theme: oneOf(read('theme'), ['light', 'dark', 'auto']),
    density: oneOf(read('density'), ['comfortable', 'compact']),
    scrollMode: oneOf(read('scroll-mode'), ['anchor', 'follow', 'manual']),
    announce: oneOf(read('announce'), ['full', 'sentences', 'status', 'off']),
  } satisfies Partial<Omit<OrqChatProps, 'model'>> & { model: string | undefined };
}
