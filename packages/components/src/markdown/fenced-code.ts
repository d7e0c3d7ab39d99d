import type { SyntaxNode } from './syntax-node.ts';

import type { CodeBlockProps } from '../code/code-block.tsx';
import { unescapeText } from './unescape.ts';

/** What a fenced or indented block holds. */
export function codeBlockProps(node: SyntaxNode, source: string): CodeBlockProps {
  const texts = node.getChildren('CodeText');
  const code = texts.map(({ from, to }) => source.slice(from, to)).join('');
  if (node.name === 'CodeBlock') return { code, language: '', meta: '', open: false };
  // The lines of a fence lose the indentation that the fence has in what it lies in.
  const text = texts.find(({ from }) => source.charAt(from) !== '\n');
  const indent = text ? column(source, node.from) - column(source, text.from) : column(source, node.from);
  const isClosed = node.getChildren('CodeMark').length > 1;
  return {
    ...fenceInfo(node, source),
    code: outdent(isClosed ? code : code.replace(/\n$/, ''), indent),
    open: false,
  };
}

/** What the first line of a fence says of its code. */
export function fenceInfo(node: SyntaxNode, source: string): Pick<CodeBlockProps, 'language' | 'meta'> {
  const info = node.getChild('CodeInfo');
  const written = unescapeText(source.slice(info?.from, info?.to).trim());
  const [language = '', ...meta] = info ? written.split(/\s+/) : [];
  return { language, meta: meta.join(' ') };
}

/** Code without the indentation of its fence. */
export function outdent(code: string, indent: number): string {
  return indent > 0 ? code.replaceAll(new RegExp(`^ {1,${indent}}`, 'gm'), '') : code;
}

const column = (source: string, position: number): number =>
  position === 0 ? 0 : position - source.lastIndexOf('\n', position - 1) - 1;
