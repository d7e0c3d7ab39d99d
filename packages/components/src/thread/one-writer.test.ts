import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));

/** What moves a scroller from a script. `focus()` does too; that is a person's own act. */
const writes = /\.scroll(Top|Left)\s*[-+]?=[^=]|\.scroll(To|By|IntoView)\s*\(/;

it('the scroll controller is the only one that moves the view', () => {
  const files = ['thread', 'search', 'message', 'part', 'orq-chat', 'markdown'].flatMap((folder) =>
    readdirSync(`${source}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|stories)\./.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(50);
  const writers = files.filter((name) => writes.test(readFileSync(`${source}${name}`, 'utf8')));
  expect(writers).toEqual(['thread/scroll-controller.ts']);
});
