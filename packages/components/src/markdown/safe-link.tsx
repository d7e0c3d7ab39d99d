'use client';

import { createElement, Fragment, type ReactNode } from 'react';

import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import type { HostWarningProps } from './host-warning.tsx';
import type { MarkdownLinkProps } from './components.ts';
import { hostOf, safeHref } from './links.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useClassName } from './use-class-name.ts';

const HostWarning = lazyPart<HostWarningProps>(async () => (await import('./host-warning.tsx')).HostWarning);

export interface SafeLinkProps {
  /** As written; missing while it is being written. */
  readonly href?: string | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

/** A link if its address is one that a link may have, else its text. */
export function SafeLink({ href, title, children }: SafeLinkProps) {
  const { components } = useMarkdownOptions();
  const safe = href === undefined ? undefined : safeHref(href);
  if (href !== undefined && safe === undefined) return createElement(Fragment, null, children);
  const host = safe === undefined ? undefined : hostOf(safe);
  return createElement(components.a ?? DefaultLink, { href: safe, title, host }, children);
}

function DefaultLink({ href, title, host, children }: MarkdownLinkProps) {
  const className = useClassName();
  // It leads nowhere yet, so it is none.
  if (href === undefined) return <span className={className('orq-pending-link')}>{children}</span>;
  return (
    <a
      className={className('orq-md-a')}
      href={href}
      title={[title, host].filter(Boolean).join(' — ') || undefined}
      rel="noopener noreferrer"
      target={host === undefined ? undefined : '_blank'}
    >
      {children}
      {host !== undefined && claimsOtherHost(children, host) ? (
        <span className={className('orq-link-host')}> ({host})</span>
      ) : null}
      {host?.includes('xn--') && (
        <Late>
          <HostWarning host={host} />
        </Late>
      )}
    </a>
  );
}

const addressLike = /^(?:[a-z]+:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/:?#]\S*)?$/iu;

/** Whether a link's text looks like an address, but not of the host that it leads to. */
function claimsOtherHost(children: ReactNode, host: string): boolean {
  const claimed = addressLike.exec(textOf(children).trim())?.[1];
  return claimed !== undefined && bareHost(claimed) !== bareHost(host);
}

function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d+$/, '');
}

function textOf(children: ReactNode): string {
  if (typeof children === 'string') return children;
  return Array.isArray(children) ? children.map((child: ReactNode) => textOf(child)).join('') : '';
}
