'use client';

import { memo } from 'react';

import { useClassName } from './use-class-name.ts';

/** Characters of one piece. */
const PIECE = 4_000;

export interface PlainTextProps {
  readonly text: string;
  readonly dir: 'ltr' | 'rtl' | 'auto' | undefined;
}

/** Text as written, raw HTML for one. A long one comes in pieces: only the last of them is laid out again. */
export function PlainText({ text, dir }: PlainTextProps) {
  const className = useClassName();
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) || 1 }, (_, index) => index * PIECE);
  return (
    <div className={className('orq-plain')} dir={dir}>
      {pieces.map((from) => (
        <Piece key={from} text={text.slice(from, from + PIECE)} />
      ))}
    </div>
  );
}

const Piece = memo(function Piece({ text }: { readonly text: string }) {
  const className = useClassName();
  return <p className={className('orq-md-p')}>{text}</p>;
});
