import { act } from '@testing-library/react';
import { expect, it } from 'vitest';

import { toHtml } from './to-html.tsx';

const answer = `# Title

Some **bold** words, [a link](https://example.com/) and $$x^2$$.

- [x] done
- open

| a | b |
| - | - |
| 1 | 2 |

\`\`\`ts
${Array.from({ length: 100 }, (_, index) => `line(${index});`).join('\n')}
\`\`\`

<script>alert(1)</script>`;

it('gives other programs the elements of an answer, whole and without our own', async () => {
  const html = await act(async () => toHtml(answer));
  expect(html).toContain('<h1 dir="ltr">Title</h1>');
  expect(html).toContain('<strong>bold</strong>');
  expect(html).toContain('<a href="https://example.com/">a link</a>');
  expect(html).toContain('<th scope="col">a</th>');
  expect(html).toContain('<td>2</td>');
  expect(html).toContain('line(99);');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/class=|<button|data-|aria-|<script/);
});
