'use client';

import { useEffect, useReducer, useState } from 'react';

import { parseMarkdown, type MarkdownDocument } from './parse-markdown.ts';
import type { MarkdownGrammar } from './parser.ts';

/** Characters that one update adds at most, and lines, each of which may be a block: more would hold up input and paint. */
const MAX_STEP = 16_000;
const MAX_LINES = 400;
/** Time between two updates of a text that came faster than that, in ms. */
const STEP_TIME = 16;

/** Parses `text` from where it was parsed last. Much text at once comes in steps, each a render of its own. */
export function useGrowingDocument(
  text: string,
  streaming: boolean,
  grammar: MarkdownGrammar,
): MarkdownDocument {
  const [parse] = useState(createParse);
  const [, goOn] = useReducer((step: number) => step + 1, 0);
  const document = parse(text, streaming, grammar);
  useEffect(() => {
    if (document.text.length === text.length) return undefined;
    const timer = setTimeout(goOn, STEP_TIME);
    return () => clearTimeout(timer);
  }, [document, text]);
  return document;
}

/** `parseMarkdown` that goes on from what it parsed last, a step at most: the same answer, sooner. */
function createParse(): (text: string, streaming: boolean, grammar: MarkdownGrammar) => MarkdownDocument {
  let document: MarkdownDocument | undefined;
  return (text, streaming, grammar) => {
    const next = document?.streaming ? nextStep(document.text, text) : text;
    const isLast = next.length === text.length;
    document = parseMarkdown(next, document, { streaming: streaming || !isLast, grammar });
    return document;
  };
}

/** What follows `shown` on the way to `text`; all of it when that is another text. */
function nextStep(shown: string, text: string): string {
  const end = stepEnd(text, shown.length);
  if (end === text.length || !text.startsWith(shown)) return text;
  const isWithinCharacter = /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return text.slice(0, isWithinCharacter ? end + 1 : end);
}

function stepEnd(text: string, from: number): number {
  const end = Math.min(text.length, from + MAX_STEP);
  let at = from;
  for (let line = 0; line < MAX_LINES; line++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0 || at > end) return end;
  }
  return at;
}
