import { StringStream, type StreamParser } from '@codemirror/streamparser';

import { copyState } from './copy-state.ts';
import type { LineTokenizer, Token, TokenKind } from './line-tokenizer.ts';

const TAB = 4;
const INDENT = 2;
/** How often a mode may change its state without reading on, before a character is passed over. */
const MAX_EMPTY = 10;

/** The names that modes give to their tokens, by kind; others are plain. */
const names: readonly (readonly [TokenKind, string])[] = [
  [
    'keyword',
    'keyword controlKeyword moduleKeyword modifier self operatorKeyword tagName tag heading header',
  ],
  ['string', 'string character regexp attributeValue link url quote'],
  ['number', 'number integer float atom bool null literal unit color escape'],
  ['function', 'function builtin macroName labelName attributeName attribute'],
  ['type', 'type typeName className namespace'],
  ['comment', 'comment lineComment blockComment docComment docString'],
  ['meta', 'meta annotation processingInstruction documentMeta'],
  ['inserted', 'inserted positive'],
  ['deleted', 'deleted negative'],
];
const kinds = new Map(names.flatMap(([kind, all]) => all.split(' ').map((name) => [name, kind] as const)));

/** A CodeMirror stream mode as a line tokenizer; `own` gives kinds to names that the mode uses in its own way. */
export function streamTokenizer<State>(
  mode: StreamParser<State>,
  own: Readonly<Record<string, TokenKind | undefined>> = {},
): LineTokenizer {
  const toKind: ToKind = (style, text, after) => {
    const name = /^\w+/.exec(style)?.[0] ?? '';
    return Object.hasOwn(own, name) ? own[name] : kindOf(style, name, text, after);
  };
  return (line, before) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its own state, handed back
    const state = before === undefined ? startState(mode) : copyState(mode, before as State);
    return [readLine(mode, line, state, toKind), state];
  };
}

type ToKind = (style: string, text: string, after: string) => TokenKind | undefined;

function startState<State>(mode: StreamParser<State>): State {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a mode without states is given an empty one
  return mode.startState?.(INDENT) ?? ({} as State);
}

function readLine<State>(mode: StreamParser<State>, line: string, state: State, toKind: ToKind): Token[] {
  const tokens: Token[] = [];
  if (line === '') mode.blankLine?.(state, INDENT);
  const stream = new StringStream(line, TAB, INDENT);
  let empty = 0;
  while (!stream.eol()) {
    const style = mode.token(stream, state);
    if (stream.pos === stream.start && ++empty < MAX_EMPTY) continue;
    if (stream.pos === stream.start) stream.next();
    empty = 0;
    const text = stream.current();
    addToken(tokens, text, style ? toKind(style, text, line.charAt(stream.pos)) : undefined);
    stream.start = stream.pos;
  }
  return tokens;
}

/** A name that is called is a function, whatever the mode takes it for, and one that is defined may be a type. */
function kindOf(style: string, name: string, text: string, after: string): TokenKind | undefined {
  const isDefined = /def(?:inition)?\b/.test(style);
  if (isDefined || /^(?:variable|property)/.test(name)) {
    if (after === '(' || (isDefined && after === '<') || style.includes('function')) return 'function';
    return style.includes('standard') || (isDefined && /^[A-Z]/.test(text)) ? 'type' : undefined;
  }
  // A key, in quotes.
  if (style.includes('property')) return 'function';
  const kind = kinds.get(name);
  return kind === 'number' && !/\w/.test(text) ? undefined : kind;
}

function addToken(tokens: Token[], text: string, kind: TokenKind | undefined): void {
  const last = tokens.at(-1);
  if (last && last.kind === kind) tokens[tokens.length - 1] = { text: last.text + text, kind };
  else tokens.push({ text, kind });
}
