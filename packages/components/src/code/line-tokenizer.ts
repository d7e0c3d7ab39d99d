/** What a part of a line is; each has its colour. */
export type TokenKind =
  | 'keyword'
  | 'string'
  | 'number'
  | 'function'
  | 'type'
  | 'comment'
  | 'meta'
  | 'inserted'
  | 'deleted';

/** A part of a line. All tokens of a line, one after the other, are the line. */
export interface Token {
  readonly text: string;
  /** Missing for plain text. */
  readonly kind?: TokenKind | undefined;
}

/**
 * Reads one line, given what the line before it left: `undefined` for the first one.
 * The state it returns is never changed afterwards, so that a line can be read again.
 */
export type LineTokenizer = (
  line: string,
  state: unknown,
) => readonly [tokens: readonly Token[], state: unknown];

/** Where tokenizers come from. */
export interface Highlighter {
  /** The tokenizer of a language as a fence names it, if it is here already. */
  readonly get: (language: string) => LineTokenizer | undefined;
  /** The same once it is loaded; nothing for an unknown language. Never rejects. */
  readonly load: (language: string) => Promise<LineTokenizer | undefined>;
}
