'use client';

import { createElement, useState } from 'react';

import type { MarkdownImageProps } from './components.ts';
import { hostOf, imagePolicy } from './links.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

/** An image. One from another origin waits for a click, since fetching it tells that host of the conversation. */
export function MarkdownImage({ src: address, alt, title }: MarkdownImageProps) {
  const { components } = useMarkdownOptions();
  const labels = useMarkdownLabels();
  const className = useClassName();
  const [allowed, setAllowed] = useState<string>();
  const { src, policy } = imagePolicy(address);
  if (policy === 'never') return alt;
  if (policy === 'ask' && allowed !== src) {
    return (
      <button
        type="button"
        className={className('orq-button orq-image-button')}
        title={src}
        onClick={() => setAllowed(src)}
      >
        {labels.showImage(hostOf(src) ?? src)}
        {alt ? <span className={className('orq-image-alt')}>{alt}</span> : null}
      </button>
    );
  }
  return createElement(components.img ?? DefaultImage, { src, alt, title });
}

function DefaultImage({ src, alt, title }: MarkdownImageProps) {
  const className = useClassName();
  return (
    <img
      className={className('orq-md-img')}
      src={src}
      alt={alt}
      title={title}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
    />
  );
}
