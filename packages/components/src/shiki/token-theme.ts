import type { TokenKind } from '../code/line-tokenizer.ts';

/** TextMate scopes by the kind of token that they are; a later row wins where both match equally well. */
const scopes: readonly (readonly [TokenKind, string])[] = [
  ['comment', 'comment, punctuation.definition.comment, string.quoted.docstring'],
  ['string', 'string, markup.inline.raw, markup.fenced_code, punctuation.definition.string'],
  [
    'number',
    'constant, constant.numeric, constant.language, constant.character.escape, support.constant, keyword.other.unit',
  ],
  [
    'keyword',
    'keyword, storage, variable.language, entity.name.tag, punctuation.definition.tag, markup.heading',
  ],
  [
    'function',
    'entity.name.function, support.function, entity.other.attribute-name, support.type.property-name, variable.function',
  ],
  [
    'type',
    'entity.name.type, entity.name.class, entity.name.namespace, entity.other.inherited-class, support.type, support.class',
  ],
  [
    'meta',
    'meta.annotation, punctuation.definition.annotation, meta.preprocessor, meta.diff.header, meta.diff.range',
  ],
  ['inserted', 'markup.inserted'],
  ['deleted', 'markup.deleted'],
];

/** A theme as Shiki takes it. */
export interface TokenTheme {
  readonly name: string;
  readonly type: 'light';
  readonly fg: string;
  readonly bg: string;
  readonly settings: { readonly scope: string[]; readonly settings: { readonly foreground: string } }[];
}

/** No colour that anybody sees: each stands for a kind of token, which the style sheet then colours. */
const colorOf = (index: number): string => `#00000${index + 1}`;

/** A theme that tells kinds of tokens apart, instead of colouring them. */
export const tokenTheme: TokenTheme = {
  name: 'orq-tokens',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: scopes.map(([, scope], index) => ({
    scope: scope.split(', '),
    settings: { foreground: colorOf(index) },
  })),
};

const kinds: ReadonlyMap<string, TokenKind> = new Map(scopes.map(([kind], index) => [colorOf(index), kind]));

/** The kind that a colour of the theme stands for; none for plain text. */
export function kindOfColor(color: string | undefined): TokenKind | undefined {
  return color === undefined ? undefined : kinds.get(color.toLowerCase());
}
