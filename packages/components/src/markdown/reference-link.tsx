'use client';

import { createElement, useContext, type ReactNode } from 'react';

import { Citation } from './citation.tsx';
import { ReferencesContext, useMarkdownOptions } from './markdown-context.ts';
import { MarkdownImage } from './markdown-image.tsx';
import { SafeLink } from './safe-link.tsx';

export interface ReferenceLinkProps {
  readonly label: string;
  /** What follows the text as written: `]`, `][]` or `][label]`. */
  readonly suffix: string;
  readonly children?: ReactNode;
}

/** `[text][label]`: a link if the label is defined, a citation if it is the number of a source, else as written. */
export function ReferenceLink({ label, suffix, children }: ReferenceLinkProps) {
  const { links } = useContext(ReferencesContext);
  const { sources } = useMarkdownOptions();
  const target = links.get(label);
  if (target) return createElement(SafeLink, { ...target }, children);
  const number = /^\d{1,3}$/.test(label) ? Number(label) : 0;
  const source = sources[number - 1];
  if (source && suffix === ']') return <Citation number={number} source={source} />;
  return (
    <>
      {'['}
      {children}
      {suffix}
    </>
  );
}

export interface ReferenceImageProps {
  readonly label: string;
  readonly alt: string;
  /** As written. */
  readonly text: string;
}

/** `![text][label]`: an image if the label is defined, else as written. */
export function ReferenceImage({ label, alt, text }: ReferenceImageProps) {
  const target = useContext(ReferencesContext).links.get(label);
  return target ? <MarkdownImage src={target.href} title={target.title} alt={alt} /> : text;
}
