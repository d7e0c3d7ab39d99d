// Texts made to be dear to parse or to render, of any length.

const fill = (/** @type {string} */ unit, /** @type {number} */ length) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const columns = (/** @type {string} */ cell) => `|${cell.repeat(2000)}\n`;

/** @type {Record<string, (length: number) => string>} */
export const families = {
  'nested quotes': (length) => fill(`${'>'.repeat(1000)} a\n`, length),
  'one line of quotes': (length) => fill('>', length),
  'a fence in a quote': (length) => `> \`\`\`ts\n${fill('> const a = 1;\n', length)}`,
  'a list in a quote': (length) => fill('> - item with *words*\n', length),
  'nested lists': (length) =>
    fill(Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), length),
  brackets: (length) => fill('[', length),
  'brackets that close': (length) => fill('[a](<b ', length),
  emphasis: (length) => fill('*a_ ', length),
  'emphasis that nests': (length) => fill('**a *b ', length),
  links: (length) => fill('[a](/b "c") ', length),
  'a table of 2,000 columns': (length) => columns(' h |') + columns('---|') + fill(columns(' c |'), length),
  'a table of one column': (length) => `| h |\n|---|\n${fill('| **c** `d` |\n', length)}`,
  'one line': (length) => fill('word ', length),
  'one paragraph': (length) => fill('word and `code`\n', length),
  '10,000 fences': (length) => fill(`\`\`\`ts\n${'const a = 1;\n'.repeat(7)}\`\`\`\n`, length),
  'short paragraphs': (length) => fill('a\n\n', length),
  'short items': (length) => fill('- a\n', length),
  'code ticks': (length) => fill('`a``', length),
  'link definitions': (length) => fill('[a]: /b "c"\n', length),
  html: (length) => fill('<div><b>a</b>\n', length),
  math: (length) => fill('\\(a $$b$$ ', length),
};
