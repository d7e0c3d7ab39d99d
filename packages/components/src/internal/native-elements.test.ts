import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !/\.(test|stories)\.tsx$/.test(file),
);

it('makes no button, link, check box or text box of anything but the element for it', () => {
  expect(sources.length).toBeGreaterThan(50);
  const imitations = sources.filter((file) =>
    /role[=:]\s*['"](button|link|checkbox|radio|switch|slider|textbox|searchbox)['"]/.test(
      readFileSync(`${root}/${file}`, 'utf8'),
    ),
  );
  expect(imitations).toEqual([]);
});
