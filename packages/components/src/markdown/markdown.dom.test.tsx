import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { UnstyledContext } from '../internal/unstyled.ts';
import { MarkdownLabelsProvider } from './markdown-labels.tsx';
import { Markdown } from './markdown.tsx';
import { createGrammar } from './parser.ts';

describe('blocks', () => {
  it('breaks a line where the text does', () => {
    const { container } = render(<Markdown text={'one\ntwo  \nthree\\\nfour<br>five'} />);
    expect(container.querySelectorAll('br')).toHaveLength(4);
    expect(container).toHaveTextContent('onetwothreefourfive');
  });

  it('fits headings into the outline of the page', () => {
    render(<Markdown text={'# One\n\n###### Six'} headingLevel={3} />);
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('One');
    expect(screen.getByRole('heading', { level: 6 })).toHaveTextContent('Six');
  });

  it('names the columns of a table for those who hear it', () => {
    render(<Markdown text={'| a | b |\n|:-|-:|\n| 1 | |\n| 2 | 3 | 4 |'} />);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.getAttribute('scope'))).toEqual([
      'col',
      'col',
    ]);
    const rows = screen.getAllByRole('row').map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    expect(rows).toEqual([[], ['1', ''], ['2', '3']]);
  });

  it('says of a task whether it is done', () => {
    render(<Markdown text={'- [x] one\n- [ ] two'} />);
    expect(screen.getByRole('checkbox', { name: 'Done' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'To do' })).not.toBeChecked();
  });

  it('begins a list at its first number', () => {
    render(<Markdown text={'7. seven\n8. eight'} />);
    expect(screen.getByRole('list')).toHaveAttribute('start', '7');
  });

  it('takes one dollar for money, and two for a formula', () => {
    const { container } = render(<Markdown text={'It costs $5 or $6.\n\n$$\nx + y\n$$\n\nAnd \\(z\\).'} />);
    expect([...container.querySelectorAll('.orq-math')].map((math) => math.textContent)).toEqual([
      'x + y',
      'z',
    ]);
  });

  it('shows a formula that nothing closes as it was written', () => {
    const { container } = render(<Markdown text={'$$\nx + y\n\nNext.'} />);
    expect(container).toHaveTextContent('$$ x + yNext.');
  });

  it.each([
    ['English first, ثم كلمة', 'ltr'],
    ['React هي مكتبة لبناء الواجهات', 'rtl'],
    ['عربي `const a = long + code + here`', 'rtl'],
    ['42', 'auto'],
  ])('reads %j from the side that most of it does', (text, direction) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.querySelector('p')).toHaveAttribute('dir', direction);
  });

  it('keeps code left to right', () => {
    const { container } = render(<Markdown text={'كود `a` \n\n```\nمرحبا\n```'} />);
    expect(container.querySelector('p code')).toHaveAttribute('dir', 'ltr');
    expect(screen.getByRole('figure')).toHaveAttribute('dir', 'ltr');
  });
});

describe('links', () => {
  it('leave the page without telling it who sent them, and say where to', () => {
    render(<Markdown text="[docs](https://example.com/a 'Notes') and [here](/b)" />);
    const link = screen.getByRole('link', { name: 'docs' });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('title', 'Notes — example.com');
    expect(screen.getByRole('link', { name: 'here' })).not.toHaveAttribute('target');
  });

  it('show their host when their text names another', () => {
    render(
      <Markdown text="[https://bank.example/login](https://thief.example) [www.a.example](https://a.example)" />,
    );
    expect(screen.getByRole('link', { name: /bank\.example\/login.*\(thief\.example\)/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'www.a.example' })).toBeVisible();
  });

  it('are never within each other', () => {
    const { container } = render(<Markdown text={'[a [b] https://x.example](/c)\n\n[b]: /d'} />);
    expect(container.querySelectorAll('a')).toHaveLength(1);
  });

  it('take an address from its definition, which may come later', () => {
    render(<Markdown text={'[Foo Bar][]\n\n[foo  BAR]: /c "title"'} />);
    expect(screen.getByRole('link', { name: 'Foo Bar' })).toHaveAttribute('href', '/c');
  });
});

describe('sources', () => {
  const sources = [{ url: 'https://example.com/a', title: 'On caching' }];

  it('are what the number of one points to', () => {
    render(<Markdown text="So it is [1], they say [2]." sources={sources} />);
    expect(screen.getByRole('link', { name: 'Source 1: On caching' })).toHaveAttribute(
      'href',
      'https://example.com/a',
    );
    expect(screen.getByText(/they say \[2\]/)).toBeVisible();
  });

  it('may be shown in another way', () => {
    render(
      <Markdown
        text="[1]"
        sources={sources}
        components={{
          citation: ({ number, source }) => (
            <q>
              {number}: {source.title}
            </q>
          ),
        }}
      />,
    );
    expect(screen.getByText('1: On caching')).toBeVisible();
  });
});

describe('footnotes', () => {
  const text =
    'One[^b] two[^a] three[^b] four[^none].\n\n[^a]: Note A\n[^b]: Note B\n    goes on\n[^c]: Unused';

  it('count in the order in which the text names them', () => {
    render(<Markdown text={text} id="x" />);
    const notes = within(screen.getByRole('region', { name: 'Footnotes' })).getAllByRole('listitem');
    expect(notes.map((note) => note.querySelector('p')?.textContent)).toEqual(['Note Bgoes on', 'Note A']);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['1', '2', '1']);
    expect(screen.getByText(/four\[\^none\]/)).toBeVisible();
  });

  it('are a key away, and so is the way back', async () => {
    render(<Markdown text={text} id="x" />);
    const user = userEvent.setup();
    const mark = screen.getAllByRole('link', { name: 'Footnote 2' })[0]!;
    await user.click(mark);
    expect(screen.getByText('Note A').closest('li')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Back to reference 2' }));
    expect(mark).toHaveFocus();
  });
});

describe('images', () => {
  it('of another origin wait for a click, and say whose they are', async () => {
    const { container } = render(<Markdown text="![A chart](https://img.example/a.png)" />);
    expect(container.querySelector('img')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Show image from img\.example/ }));
    const image = screen.getByRole('img', { name: 'A chart' });
    expect(image).toHaveAttribute('src', 'https://img.example/a.png');
    expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it.each(['/a.png', 'a.png', `${globalThis.location.origin}/a.png`, 'data:image/png;base64,AAAA'])(
    'at %s load at once',
    (src) => {
      render(<Markdown text={`![A chart](${src})`} />);
      expect(screen.getByRole('img', { name: 'A chart' })).toHaveAttribute('src', src);
    },
  );
});

describe('own elements', () => {
  it('take the place of the default ones', () => {
    render(
      <Markdown
        text={'[link](https://example.com)\n\n```ts\ncode\n```'}
        components={{
          a: ({ href, host, children }) => (
            <a href={href}>
              {children} at {host}
            </a>
          ),
          codeBlock: ({ code, language }) => <pre data-language={language}>{code}</pre>,
        }}
      />,
    );
    expect(screen.getByRole('link', { name: 'link at example.com' })).toBeVisible();
    expect(screen.getByText('code')).toHaveAttribute('data-language', 'ts');
  });

  it('get no address that a link may not have', () => {
    render(
      <Markdown text="[link](javascript:alert)" components={{ a: ({ href }) => <a href={href}>x</a> }} />,
    );
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('link')).toBeVisible();
  });

  it('show the nodes of a grammar of one’s own', () => {
    const grammar = createGrammar({
      defineNodes: ['Mention'],
      parseInline: [
        {
          name: 'Mention',
          before: 'Link',
          parse(cx, next, position) {
            const match = next === 64 ? /^@\w+/.exec(cx.slice(position, cx.end)) : null;
            return match ? cx.addElement(cx.elt('Mention', position, position + match[0].length)) : -1;
          },
        },
      ],
    });
    const components = { nodes: { Mention: ({ source }: { source: string }) => <mark>{source}</mark> } };
    render(<Markdown text="Ask **@ada** first" grammar={grammar} components={components} />);
    expect(screen.getByText('@ada').tagName).toBe('MARK');
  });
});

it('speaks the language that it is given', () => {
  render(
    <MarkdownLabelsProvider labels={{ showImage: (host) => `Bild von ${host} zeigen` }}>
      <Markdown text={'![a](https://img.example/a.png)\n\n- [x] b'} />
    </MarkdownLabelsProvider>,
  );
  expect(screen.getByRole('button', { name: /Bild von img\.example zeigen/ })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Done' })).toBeVisible();
});

it('carries no class under `unstyled`', () => {
  const { container } = render(
    <UnstyledContext.Provider value>
      <Markdown text={'# a\n\n- [x] b\n\n| c |\n|-|\n| `d` |\n\n[^1] [e](https://e.example)\n\n[^1]: f'} />
    </UnstyledContext.Provider>,
  );
  expect(container.querySelectorAll('[class]')).toHaveLength(0);
});
