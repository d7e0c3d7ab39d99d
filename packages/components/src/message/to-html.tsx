import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { UnstyledContext } from '../internal/unstyled.ts';
import { Markdown, type MarkdownComponents } from '../markdown/index.ts';

/** What other programs understand: no tools, nothing that loads late, the whole of a long piece of code. */
const components: MarkdownComponents = {
  codeBlock: ({ code }) => (
    <pre>
      <code>{code}</code>
    </pre>
  ),
  a: ({ href, title, children }) => (
    <a href={href} title={title}>
      {children}
    </a>
  ),
  img: ({ src, alt }) => <a href={src}>{alt || src}</a>,
  math: ({ source }) => <code>{source}</code>,
};

const kept = new Set(['href', 'title', 'start', 'checked', 'type', 'scope', 'lang', 'dir']);

/** Markdown as HTML for the clipboard: elements and links, without classes, buttons or ids. */
export function toHtml(markdown: string): string {
  const page = document.createElement('div');
  const root = createRoot(page);
  flushSync(() =>
    root.render(
      <UnstyledContext.Provider value>
        <Markdown text={markdown} components={components} />
      </UnstyledContext.Provider>,
    ),
  );
  for (const element of page.querySelectorAll('button, [hidden]')) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
  }
  const html = page.firstElementChild?.innerHTML ?? '';
  root.unmount();
  return html;
}
