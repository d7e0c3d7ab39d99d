'use client';

import { useState, type ReactElement } from 'react';

import { useAllLabels } from '../labels/late/use-all-labels.ts';
import type { PartViewProps } from './part-views.ts';

/** The other host that an image would be fetched from, or null: data, blobs and the page's own are at hand. */
function remoteHost(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === globalThis.location?.host ? null : host;
}

/** Whether the text may stand in an image's `src`. */
function isImageUrl(url: string): boolean {
  return /^(https?:|blob:|data:image\/)/i.test(url);
}

/** An image. One from another host waits for a click, since fetching it would tell that host of this chat. */
export function ImageView({ part }: PartViewProps<'image'>): ReactElement | null {
  const labels = useAllLabels();
  const [allowed, setAllowed] = useState(false);
  const host = remoteHost(part.url);
  if (!isImageUrl(part.url)) return null;
  if (host !== null && !allowed) {
    return (
      <button
        type="button"
        className="orq-button orq-image-wait"
        data-variant="outline"
        onClick={() => setAllowed(true)}
      >
        {labels.loadImage(host)}
      </button>
    );
  }
  return (
    <img
      className="orq-image"
      data-orq-part="image"
      src={part.url}
      alt={part.name ?? labels.image}
      loading="lazy"
      referrerPolicy="no-referrer"
    />
  );
}
