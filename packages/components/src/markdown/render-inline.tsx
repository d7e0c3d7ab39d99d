import type { SyntaxNode } from './syntax-node.ts';
import { createElement, Fragment, type ReactNode } from 'react';

import type { MarkdownOptions } from './markdown-context.ts';
import { element, html } from './element.ts';
import { FootnoteMark } from './footnote-mark.tsx';
import { linkTarget, normalizeLabel } from './link-target.ts';
import { MarkdownImage } from './markdown-image.tsx';
import { MarkdownMath } from './markdown-math.tsx';
import { ReferenceImage, ReferenceLink } from './reference-link.tsx';
import { footnoteLabel } from './references.ts';
import { SafeLink } from './safe-link.tsx';
import { plainText, textWithoutMarks } from './node-text.ts';
import { decodeEntity, unescapeText } from './unescape.ts';

/** One leaf block on its way to elements. */
export interface InlineScope {
  readonly source: string;
  readonly options: MarkdownOptions;
  /** The last thing written was a line break: the space that follows is indentation. */
  lineStart: boolean;
  /** Within a link, where no other can be. */
  readonly inLink: boolean;
}

const breakTag = /^<br\s*\/?>$/i;

/** The text and elements between `from` and `to` of `node`. */
export function renderInline(node: SyntaxNode, from: number, to: number, scope: InlineScope): ReactNode[] {
  const out: ReactNode[] = [];
  let position = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < from) continue;
    if (child.from >= to) break;
    addText(out, scope.source.slice(position, child.from), scope);
    const content = renderInlineNode(child, scope);
    if (typeof content === 'string') addText(out, content, scope, false);
    else if (content !== null) {
      out.push(content);
      scope.lineStart = isBreak(child);
    }
    position = child.to;
  }
  addText(out, scope.source.slice(position, to), scope);
  return out;
}

const isBreak = (node: SyntaxNode): boolean => node.name === 'HardBreak';

function addText(out: ReactNode[], text: string, scope: InlineScope, breaks = true): void {
  const lines = breaks ? text.split('\n') : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      out.push(html('br', scope.options));
      scope.lineStart = true;
    }
    let words = index < lines.length - 1 ? line.trimEnd() : line;
    if (scope.lineStart && breaks) words = words.trimStart();
    if (words === '') continue;
    scope.lineStart = false;
    const last = out.at(-1);
    if (typeof last === 'string') out[out.length - 1] = last + words;
    else out.push(words);
  }
}

function renderInlineNode(node: SyntaxNode, scope: InlineScope): ReactNode {
  const { source, options } = scope;
  const { components } = options;
  const text = source.slice(node.from, node.to);
  const children = (): ReactNode[] => renderInline(node, node.from, node.to, scope);
  switch (node.name) {
    case 'Emphasis':
      return html('em', options, null, children());
    case 'StrongEmphasis':
      return html('strong', options, null, children());
    case 'Strikethrough':
      return html('del', options, null, children());
    case 'InlineCode':
      return html('code', options, { dir: 'ltr' }, [inlineCode(node, source)]);
    case 'Escape':
      return text.slice(1);
    case 'Entity':
      return decodeEntity(text);
    case 'HardBreak':
      return html('br', options);
    case 'HTMLTag':
      return breakTag.test(text) ? html('br', options) : text;
    case 'Comment':
    case 'ProcessingInstruction':
      return text;
    case 'Link':
      return renderLink(node, scope);
    case 'Image':
      return renderImage(node, scope);
    case 'PendingLink':
      return element(SafeLink, null, linkChildren(node, scope));
    case 'PendingImage':
      return null;
    case 'Autolink':
    case 'URL':
      return renderAutolink(text, scope);
    case 'InlineMath':
    case 'DisplayMath':
      return createElement(components.math ?? MarkdownMath, {
        source: mathSource(node, source),
        display: node.name === 'DisplayMath',
        open: node.getChildren('MathMark').length < 2,
      });
    case 'FootnoteReference':
      return createElement(FootnoteMark, { label: footnoteLabel(text), source: text });
    default: {
      if (node.name.endsWith('Mark')) return null;
      const custom = components.nodes?.[node.name];
      return custom ? element(custom, { source: text }, children()) : element('span', null, children());
    }
  }
}

/** Between its ticks, in one line, and without the one space that may pad it. */
function inlineCode(node: SyntaxNode, source: string): string {
  const marks = node.getChildren('CodeMark');
  const written = textWithoutMarks(node, source, marks[0]?.to, marks[1]?.from ?? node.to);
  const line = written.replaceAll(/\n[ \t]*/g, ' ');
  const code = line.includes('\\|') && isInCell(node) ? line.replaceAll('\\|', '|') : line;
  if (marks.length < 2) return code.trimStart();
  return /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
}

function isInCell(node: SyntaxNode): boolean {
  let parent = node.parent;
  while (parent && parent.name !== 'TableCell') parent = parent.parent;
  return parent !== null;
}

/** A formula's TeX, without its delimiters. */
export function mathSource(node: SyntaxNode, source: string): string {
  return textWithoutMarks(node, source).trim();
}

function linkChildren(node: SyntaxNode, scope: InlineScope): ReactNode[] {
  const [open, close] = node.getChildren('LinkMark');
  return renderInline(node, open?.to ?? node.from, close?.from ?? node.to, scope);
}

function renderLink(node: SyntaxNode, scope: InlineScope): ReactNode {
  const { source } = scope;
  const target = linkTarget(node, source);
  if (target) {
    const children = linkChildren(node, { ...scope, inLink: true });
    return scope.inLink ? element(Fragment, null, children) : element(SafeLink, target, children);
  }
  const close = node.getChildren('LinkMark')[1]!;
  const suffix = unescapeText(source.slice(close.from, node.to));
  const children = linkChildren(node, scope);
  if (scope.inLink) return element(Fragment, null, ['[', ...children, suffix]);
  return element(ReferenceLink, { label: referenceLabel(node, source), suffix }, children);
}

/** What `[text][label]`, `[label][]` and `[label]` look up. */
function referenceLabel(node: SyntaxNode, source: string): string {
  const label = node.getChild('LinkLabel');
  if (label && label.to - label.from > 2) return normalizeLabel(source.slice(label.from + 1, label.to - 1));
  const [open, close] = node.getChildren('LinkMark');
  return normalizeLabel(source.slice(open!.to, close!.from));
}

function renderImage(node: SyntaxNode, { source }: InlineScope): ReactNode {
  const target = linkTarget(node, source);
  const alt = plainText(node, source);
  if (target) return createElement(MarkdownImage, { ...target, src: target.href, alt });
  const label = referenceLabel(node, source);
  return createElement(ReferenceImage, { label, alt, text: source.slice(node.from, node.to) });
}

function renderAutolink(text: string, scope: InlineScope): ReactNode {
  const address = text.replaceAll(/^<|>$/g, '');
  if (scope.inLink) return address;
  const href = /^www\./i.test(address)
    ? `http://${address}`
    : /^[a-z][a-z\d+.-]+:/i.test(address)
      ? address
      : `mailto:${address}`;
  return createElement(SafeLink, { href }, address);
}
