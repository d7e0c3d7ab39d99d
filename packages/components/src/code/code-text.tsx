'use client';

import { createElement, Fragment, memo, useState, type ReactNode } from 'react';

import { toCodeLines, withPlainEnd, type CodeLine, type CodeLines } from './code-lines.ts';
import type { LineTokenizer, Token } from './line-tokenizer.ts';

export interface CodeTextProps {
  readonly code: string;
  /** More code may follow: the last line stays plain until it ends. */
  readonly open: boolean;
  readonly tokenizer: LineTokenizer | undefined;
  /** Lines that come meanwhile stay plain. */
  readonly paused: boolean;
}

/** Code with its tokens in spans. Lines that are finished render once. */
export function CodeText({ tokenizer, ...props }: CodeTextProps): ReactNode {
  const [toLines] = useState(createLines);
  if (!tokenizer) return props.code;
  const { groups, open: last } = toLines(props, tokenizer);
  const children = groups.map((lines, index) =>
    createElement(LineGroup, { key: index, lines, isFirst: index === 0 }),
  );
  return (
    <>
      {children}
      {last === undefined ? null : `${groups.length > 0 ? '\n' : ''}${last}`}
    </>
  );
}

interface LineGroupProps {
  readonly lines: readonly CodeLine[];
  readonly isFirst: boolean;
}

const LineGroup = memo(function LineGroup({ lines, isFirst }: LineGroupProps): ReactNode {
  const children: ReactNode[] = [];
  let plain = '';
  for (const [index, { text, tokens = [{ text }] }] of lines.entries()) {
    if (index > 0 || !isFirst) plain += '\n';
    for (const token of joined(tokens)) {
      if (!token.kind) {
        plain += token.text;
        continue;
      }
      if (plain !== '') children.push(plain);
      plain = '';
      children.push(createElement('span', { className: `orq-tok-${token.kind}` }, token.text));
    }
  }
  return createElement(Fragment, null, ...children, plain);
});

/** Tokens of one kind with nothing but space between them are one. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const space = out.at(-1);
    const last = out.at(-2);
    if (token.kind && last?.kind === token.kind && space && !space.kind && space.text.trim() === '') {
      out.splice(-2, 2, { kind: token.kind, text: last.text + space.text + token.text });
    } else out.push(token);
  }
  return out;
}

/** `toCodeLines` that goes on from what it read last. */
function createLines(): (text: Omit<CodeTextProps, 'tokenizer'>, tokenizer: LineTokenizer) => CodeLines {
  let lines: CodeLines | undefined;
  return ({ code, open, paused }, tokenizer) =>
    paused ? withPlainEnd(code, lines) : (lines = toCodeLines(code, open, tokenizer, lines));
}
