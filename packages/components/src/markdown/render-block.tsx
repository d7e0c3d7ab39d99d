'use client';

import type { SyntaxNode } from './syntax-node.ts';
import { createElement, Fragment, memo, type ReactNode } from 'react';

import { CodeBlock } from '../code/code-block.tsx';
import { element, html } from './element.ts';
import { codeBlockProps } from './fenced-code.ts';
import { leafContent, type BlockScope } from './leaf-content.ts';
import { firstNumber, isTight } from './list.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { MarkdownMath } from './markdown-math.tsx';
import { MarkdownTable } from './markdown-table.tsx';
import { PlainText } from './plain-text.tsx';
import { mathSource } from './render-inline.tsx';
import { TaskMark } from './task-mark.tsx';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** A paragraph longer than this is plain text: no inline syntax is read in it. */
const LONG_TEXT = 16_000;

/** The element of one block. */
export function renderBlock(node: SyntaxNode, scope: BlockScope): ReactNode {
  const { source, dir } = scope;
  const { options } = scope;
  const { components } = options;
  switch (node.name) {
    case 'Paragraph':
      return renderParagraph(node, scope);
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
    case 'SetextHeading1':
    case 'SetextHeading2':
      return renderHeading(node, scope);
    case 'BulletList':
    case 'OrderedList':
      return renderList(node, scope);
    case 'ListItem':
      return renderItem(node, scope);
    case 'Blockquote':
      return html('blockquote', options, { dir }, renderChildren(node, scope, false));
    case 'FootnoteDefinition':
      return element(Fragment, null, renderChildren(node, scope, false));
    case 'HorizontalRule':
      return html('hr', options);
    case 'FencedCode':
    case 'CodeBlock':
      return createElement(components.codeBlock ?? CodeBlock, codeBlockProps(node, source));
    case 'Table':
      return <MarkdownTable node={node} scope={scope} />;
    case 'Task':
      return renderTask(node, scope);
    case 'MathBlock':
      return renderMath(node, scope);
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return <PlainText text={source.slice(node.from, node.to)} dir={dir} />;
    case 'LinkReference':
      return null;
    default:
      return renderCustom(node, scope);
  }
}

export interface NodeViewProps {
  readonly node: SyntaxNode;
  /** Source of the whole top-level block, in which `node` has its place. */
  readonly source: string;
  readonly open: boolean;
  readonly tight: boolean;
}

/** A block within another: the finished items of a list that grows do not render again. */
const NodeView = memo(function NodeView({ node, source, open, tight }: NodeViewProps): ReactNode {
  const options = useMarkdownOptions();
  return renderBlock(node, { source, open, options, tight, dir: undefined });
}, isSameNode);

function isSameNode(before: NodeViewProps, after: NodeViewProps): boolean {
  return (
    before.open === after.open &&
    before.tight === after.tight &&
    before.node.type === after.node.type &&
    sliceOf(before) === sliceOf(after)
  );
}

const sliceOf = ({ node, source }: NodeViewProps): string => source.slice(node.from, node.to);

function renderChildren(node: SyntaxNode, { source, open }: BlockScope, tight: boolean): ReactNode[] {
  const views: ReactNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!child.type.is('Block')) continue;
    const isOpen = open && child.to >= source.length;
    views.push(<NodeView key={child.from} node={child} source={source} open={isOpen} tight={tight} />);
  }
  return views;
}

function renderParagraph(node: SyntaxNode, scope: BlockScope): ReactNode {
  const { source, options, tight, dir } = scope;
  if (node.to - node.from > LONG_TEXT) return <PlainText text={source.slice(node.from, node.to)} dir={dir} />;
  const children = leafContent(node, node.from, node.to, scope);
  return tight ? element(Fragment, null, children) : html('p', options, { dir }, children);
}

function renderHeading(node: SyntaxNode, scope: BlockScope): ReactNode {
  const { options, dir } = scope;
  const level = Number(node.name.at(-1));
  const name = headings[Math.min(6, Math.max(1, level + options.headingLevel - 1)) - 1]!;
  const [first, second] = node.getChildren('HeaderMark');
  const isAtx = node.name.startsWith('ATX');
  const from = isAtx && first ? first.to : node.from;
  const to = (isAtx ? second?.from : first?.from) ?? node.to;
  const children = leafContent(node, from, to, scope);
  return html(name, options, { className: 'orq-md-heading', dir, 'data-level': level }, children);
}

function renderList(node: SyntaxNode, scope: BlockScope): ReactNode {
  const { source, options, dir } = scope;
  const children = renderChildren(node, scope, isTight(node, source));
  if (node.name === 'BulletList') return html('ul', options, { dir }, children);
  const start = firstNumber(node, source);
  return html('ol', options, { dir, start: start === 1 ? undefined : start }, children);
}

function renderItem(node: SyntaxNode, scope: BlockScope): ReactNode {
  const props = node.getChild('Task') ? { className: 'orq-md-task' } : null;
  return html('li', scope.options, props, renderChildren(node, scope, scope.tight));
}

function renderTask(node: SyntaxNode, scope: BlockScope): ReactNode {
  const marker = node.firstChild!;
  const done = scope.source.slice(marker.from, marker.to).toLowerCase() === '[x]';
  const children = [
    <TaskMark key="mark" done={done} />,
    ' ',
    ...leafContent(node, marker.to, node.to, scope),
  ];
  return scope.tight ? element(Fragment, null, children) : html('p', scope.options, null, children);
}

/** A formula; one that the whole text does not close is text. */
function renderMath(node: SyntaxNode, { source, open, options, dir }: BlockScope): ReactNode {
  const isClosed = node.getChildren('MathMark').length > 1;
  if (!isClosed && !open) return <PlainText text={source.slice(node.from, node.to)} dir={dir} />;
  const math = { source: mathSource(node, source), display: true, open: !isClosed };
  return createElement(options.components.math ?? MarkdownMath, math);
}

/** A block of a custom extension; one that nobody renders shows as a paragraph. */
function renderCustom(node: SyntaxNode, scope: BlockScope): ReactNode {
  const custom = scope.options.components.nodes?.[node.name];
  if (!custom) return renderParagraph(node, scope);
  const source = scope.source.slice(node.from, node.to);
  return element(custom, { source }, renderChildren(node, scope, false));
}
