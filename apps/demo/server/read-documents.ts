import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

import type { SourceDocument } from '@orq-chat/testing';

import { unwrap } from './unwrap.ts';

/** The project's own words: its README, its guide for contributors, and all below `docs`. Paths start at `root`. */
export async function readDocuments(root: string): Promise<readonly SourceDocument[]> {
  const below = await readdir(join(root, 'docs'), { recursive: true });
  const paths = [
    'README.md',
    'CONTRIBUTING.md',
    ...below
      .filter((path) => path.endsWith('.md'))
      .map((path) => `docs/${path.split(sep).join('/')}`)
      .toSorted(),
  ];
  return Promise.all(
    paths.map(async (path) => ({ path, text: toText(await readFile(join(root, path), 'utf8')) })),
  );
}

/** Pictures lie beside their document, and are not served with it. */
const toText = (markdown: string) => unwrap(markdown.replaceAll(/<picture>[^]*?<\/picture>\s*/g, ''));
