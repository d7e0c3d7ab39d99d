import { useEffect, useRef, type ReactNode } from 'react';

import type { Upstream } from '../upstream.ts';
import { UpstreamNote } from './upstream-note.tsx';

/** What every way of use is given. The model is chosen once for all of them. */
export interface WayOfUseProps {
  upstream: Upstream;
  model: string;
  onModelChange: (model: string) => void;
}

export interface PageProps {
  title: string;
  upstream: Upstream;
  /** Name of the source that `/source/…` shows. */
  source: string;
  /** What this way of use is, in a few lines. */
  about: ReactNode;
  children: ReactNode;
}

/** One way of use: what it is on the side, the thing itself on the stage. */
export function Page({ title, upstream, source, about, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A page change is announced by where the focus goes. The first page keeps the browser's own.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);

  return (
    <>
      <title>{`${title} · Orq Chat`}</title>
      <aside className="about">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="about-text">{about}</div>
        <a className="source-link" href={`/source/${source}`}>
          Source<span className="wide"> of this page</span>
        </a>
        <UpstreamNote upstream={upstream} />
      </aside>
      <main className="stage">{children}</main>
    </>
  );
}
