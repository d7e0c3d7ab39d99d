import { render } from '@testing-library/react';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { safeHref } from './links.ts';
import { Markdown } from './markdown.tsx';
import { contexts, elements, schemes } from './test/hostile.ts';

const safeTags = new Set(
  (
    'a abbr b blockquote br button code del div em figcaption figure h1 h2 h3 h4 h5 h6 hr img input li ol p path pre ' +
    'section span strong sub sup svg table tbody td th thead tr ul'
  ).split(' '),
);

/** What in `container` could act, load or lead away. */
function dangers(container: HTMLElement): string[] {
  const found: string[] = [];
  for (const element of container.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (!safeTags.has(name)) found.push(name);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^action$/i.test(attribute)) found.push(`${attribute}=${value}`);
      const isAddress = ['href', 'src', 'xlink:href'].includes(attribute);
      // As a browser resolves it.
      const { protocol } = new URL(isAddress ? value : 'https:', 'https://page.example');
      const isAllowed =
        ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ||
        (name === 'img' && value.startsWith('data:image/png'));
      if (!isAllowed) found.push(`${attribute}=${value}`);
    }
  }
  return found;
}

describe('a hostile text', () => {
  it.each(schemes)('makes no address of %j', (address) => {
    for (const context of contexts) {
      const { container, unmount } = render(<Markdown text={context(address)} />);
      expect(dangers(container)).toEqual([]);
      unmount();
    }
  });

  it.each(elements)('makes no element of %j', (html) => {
    for (const text of [
      html,
      `a ${html} b`,
      `- ${html}`,
      `| ${html} |\n|---|\n| ${html} |`,
      `[${html}](${html})`,
    ]) {
      const { container, unmount } = render(<Markdown text={text} />);
      expect(dangers(container)).toEqual([]);
      unmount();
    }
  });

  it('does neither in any mixture, whole or cut', () => {
    const part = fc.oneof(
      fc.constantFrom(...schemes, ...elements, '[', '](', ')', '<', '>', '![', '"', '\n', ' ', '`', '&#'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, streaming) => {
        const { container, unmount } = render(<Markdown text={parts.join('')} streaming={streaming} />);
        expect(dangers(container)).toEqual([]);
        unmount();
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('cannot turn the order of its characters', () => {
    const { container } = render(
      <Markdown text={'pay \u202Eelpmaxe.knab\u202C now [\u2066x\u2069](/a) `\u202Ecode`'} />,
    );
    expect(container.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('cannot nest until the stack overflows', () => {
    for (const text of [
      '>'.repeat(5000),
      `${'- '.repeat(5000)}a`,
      '['.repeat(5000),
      '*a '.repeat(5000),
      '![a]('.repeat(5000),
      '**a '.repeat(299) + 'b** '.repeat(299),
    ]) {
      for (const streaming of [true, false]) {
        const { container, unmount } = render(<Markdown text={text} streaming={streaming} />);
        expect(container.textContent.length).toBeGreaterThan(0);
        unmount();
      }
    }
  });
});

describe('safeHref', () => {
  it.each([
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+1',
    '/a',
    '#a',
    '?a',
    'a/b:c',
    '//a.example',
    '',
  ])('allows %j', (address) => {
    expect(safeHref(address)).toBe(address);
  });
});
