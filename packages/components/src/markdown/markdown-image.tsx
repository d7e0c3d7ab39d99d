import { createElement, useState } from 'react';

import type { MarkdownImageProps } from './components.ts';
import { hostOf, imagePolicy } from './links.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';

/** An image. One from another origin waits for a click, since fetching it tells that host of the conversation. */
export function MarkdownImage({ src: address, alt, title }: MarkdownImageProps) {
  const { components } = useMarkdownOptions();
  const labels = useMarkdownLabels();
  const [allowed, setAllowed] = useState<string>();
  const { src, policy } = imagePolicy(address);
  if (policy === 'never') return alt;
  if (policy === 'ask' && allowed !== src) {
    return (
      <button type="button" className="orq-image-button" title={src} onClick={() => setAllowed(src)}>
        {labels.showImage(hostOf(src) ?? src)}
        {alt ? <span className="orq-image-alt">{alt}</span> : null}
      </button>
    );
  }
  return createElement(components.img ?? DefaultImage, { src, alt, title });
}

function DefaultImage({ src, alt, title }: MarkdownImageProps) {
  return (
    <img src={src} alt={alt} title={title} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
  );
}
