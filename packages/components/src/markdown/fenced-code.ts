import type { SyntaxNode } from '@lezer/common';

import type { CodeBlockProps } from '../code/code-block.tsx';
import { outdent } from './open-fence.ts';

/** What a fenced or indented block holds; `code` is given while it grows. */
export function codeBlockProps(node: SyntaxNode, source: string, code?: string): CodeBlockProps {
  const info = node.getChild('CodeInfo');
  const [language = '', ...meta] = info ? source.slice(info.from, info.to).trim().split(/\s+/) : [];
  const isFenced = node.name === 'FencedCode';
  const indent = isFenced ? node.from - (source.lastIndexOf('\n', node.from - 1) + 1) : 0;
  return {
    code: code ?? outdent(codeText(node, source), indent),
    language,
    meta: meta.join(' '),
    open: code !== undefined,
  };
}

/** The code of a block, without the marks of what it lies in. */
function codeText(node: SyntaxNode, source: string): string {
  return node
    .getChildren('CodeText')
    .map(({ from, to }) => source.slice(from, to))
    .join('');
}
