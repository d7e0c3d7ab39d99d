import type { Message } from '../message/types.ts';
import { createPartWriter } from './part-to-markdown.ts';
import { leafOf, readPath, readSiblings } from './read-thread.ts';
import { summarize } from './summarize.ts';
import type { Thread } from './types.ts';

/** The words around what was said. */
export type MarkdownWords = {
  readonly roles: Readonly<Record<Message['role'], string>>;
  /** Heads what is beside the path that is shown. */
  readonly branches: string;
  readonly version: (index: number, count: number) => string;
};

const english: MarkdownWords = {
  roles: { system: 'System', user: 'You', assistant: 'Assistant' },
  branches: 'Other versions',
  version: (index, count) => `version ${index} of ${count}`,
};

/**
 * A thread as a Markdown document: first the path that is shown, then every other branch under the number of the
 * message that it is a version of. Attachments stand at its end, where the text links to them.
 */
export function threadToMarkdown(thread: Thread, words: MarkdownWords = english): string {
  const writer = createPartWriter();
  const written = new Set<string>();
  const numbers = new Map<string, number>();

  function write(path: readonly string[]): string[] {
    return path.flatMap((id) => {
      const node = thread.nodes[id];
      if (!node || written.has(id)) return [];
      written.add(id);
      const number = (numbers.get(node.parentId ?? '') ?? 0) + 1;
      numbers.set(id, number);
      return [[`## ${number}. ${nameOf(id, node.message)}`, ...writer.write(node.message)].join('\n\n')];
    });
  }

  function nameOf(id: string, { role }: Message): string {
    const siblings = readSiblings(thread, id);
    const name = words.roles[role];
    return siblings.length < 2
      ? name
      : `${name} (${words.version(siblings.indexOf(id) + 1, siblings.length)})`;
  }

  const shown = write(readPath(thread));
  const others = Object.keys(thread.nodes).flatMap((id) =>
    written.has(id) || readSiblings(thread, id).length < 2
      ? []
      : write(readPath({ ...thread, headId: leafOf(thread, id) })),
  );
  return [
    `# ${summarize(thread).title || thread.id}`,
    ...shown,
    ...(others.length > 0 ? ['---', `# ${words.branches}`, ...others] : []),
    ...writer.definitions(),
  ]
    .join('\n\n')
    .concat('\n');
}
