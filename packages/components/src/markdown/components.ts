import type { ComponentProps, ComponentType, ReactNode } from 'react';

import type { CodeBlockProps } from '../code/code-block.tsx';

/** A link whose address has been checked; `href` is missing while it is being written. */
export interface MarkdownLinkProps {
  readonly href?: string | undefined;
  readonly title?: string | undefined;
  /** Where it really leads, in ASCII; missing for this page's own. */
  readonly host?: string | undefined;
  readonly children?: ReactNode;
}

/** An image that may be loaded: same origin, raster data, or asked for by a click. */
export interface MarkdownImageProps {
  readonly src: string;
  readonly alt: string;
  readonly title?: string | undefined;
}

/** A formula's TeX. `open` while it is being written. */
export interface MarkdownMathProps {
  readonly source: string;
  readonly display: boolean;
  readonly open: boolean;
}

/** A source that a mark such as `[1]` points to. */
export interface MarkdownSource {
  readonly url: string;
  readonly title?: string | undefined;
  /** Words of it, for the mark's popover. */
  readonly snippet?: string | undefined;
}

export interface MarkdownCitationProps {
  /** Counted from 1. */
  readonly number: number;
  readonly source: MarkdownSource;
}

/** A node of a custom extension. */
export interface MarkdownNodeProps {
  /** Its text as written. */
  readonly source: string;
  readonly children?: ReactNode;
}

/** Elements of Markdown that render alike: a tag, its children, few props. */
export type ElementName =
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'hr'
  | 'br'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'strong'
  | 'em'
  | 'del'
  | 'code';

type ElementComponents = { readonly [Name in ElementName]?: ComponentType<ComponentProps<Name>> };

/** What to render in place of the default: by element, and by the node name of a custom extension. */
export interface MarkdownComponents extends ElementComponents {
  readonly a?: ComponentType<MarkdownLinkProps>;
  readonly img?: ComponentType<MarkdownImageProps>;
  /** A fenced or indented block; `code` is code within a line. */
  readonly codeBlock?: ComponentType<CodeBlockProps>;
  readonly math?: ComponentType<MarkdownMathProps>;
  readonly citation?: ComponentType<MarkdownCitationProps>;
  readonly nodes?: Readonly<Record<string, ComponentType<MarkdownNodeProps>>>;
}
