import { createElement, type ElementType, type ReactNode } from 'react';

import { cx } from '../internal/cx.ts';
import type { ElementName } from './components.ts';
import type { MarkdownOptions } from './markdown-context.ts';

/** `createElement` with its children in place, so that they need no keys. */
export function element(type: ElementType, props: object | null, children: readonly ReactNode[]): ReactNode {
  return createElement(type, props, ...children);
}

/** An element of Markdown, or what is rendered in its place; its classes are `orq-md-` and its name, and those given. */
export function html(
  name: ElementName,
  { components, styled }: MarkdownOptions,
  props: { readonly className?: string; readonly [prop: string]: unknown } | null = null,
  children: readonly ReactNode[] = [],
): ReactNode {
  const className = styled ? cx(`orq-md-${name}`, props?.className) : undefined;
  return element(components[name] ?? name, { ...props, className }, children);
}
