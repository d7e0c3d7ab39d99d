import { expect, it } from 'vitest';

import { fencesOf } from './check-guides.mjs';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

it('finds the code of a document, on the lines that it has there', () => {
  const document = `# Title\n\n${fence('ts', 'one();')}\nWords.\n\n${fence('tsx', '<Two />;')}`;
  const fences = fencesOf(document);
  expect(fences.map(({ line }) => line)).toEqual([3, 9]);
  for (const [index, code] of ['one();', '<Two />;'].entries()) {
    const { code: padded = '', line = 0 } = fences[index] ?? {};
    expect(padded.split('\n')[line]).toBe(code);
    expect(document.split('\n')[line]).toBe(code);
  }
});

it('leaves out other languages, and pieces that say so', () => {
  expect(fencesOf(fence('sh', 'npm test') + fence('ts piece', 'transform: (body) => body,'))).toEqual([]);
});
