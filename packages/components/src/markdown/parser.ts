import { GFM, parser, type MarkdownExtension, type MarkdownParser } from '@lezer/markdown';

import { footnotes } from './syntax/footnotes.ts';
import { limits } from './syntax/limits.ts';
import { math } from './syntax/math.ts';
import { nestedBrackets } from './syntax/nested-brackets.ts';
import { openEnd } from './syntax/open-end.ts';
import { tildes } from './syntax/tildes.ts';

/** One grammar twice: for a text that is whole, and for one that may be cut anywhere. */
export interface MarkdownGrammar {
  readonly whole: MarkdownParser;
  readonly growing: MarkdownParser;
}

/** The default grammar and `extensions` in Lezer's own form: nodes, block parsers, inline parsers. */
export function createGrammar(extensions: MarkdownExtension = []): MarkdownGrammar {
  const whole = parser.configure([
    limits,
    GFM,
    math,
    footnotes,
    nestedBrackets,
    tildes,
    { defineNodes: ['PendingLink', 'PendingImage'] },
    extensions,
  ]);
  return { whole, growing: whole.configure(openEnd) };
}

/** CommonMark, GitHub's extensions, footnotes and math. */
export const defaultGrammar: MarkdownGrammar = createGrammar();
