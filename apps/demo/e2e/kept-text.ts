import type { Page } from '@playwright/test';

/** What must survive: characters of four bytes, marks of Markdown, spaces and line ends at the seams. */
export const pieces = [
  'One 🙂 *and*  \n',
  '\n- two é\r\n- ',
  '`thr',
  'ee`\n\n```ts\nconst four = "…";\n',
  '```\n five\t. ',
];

/** The text of the last answer as it is kept, to its last byte. */
export async function keptText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('orq-chat-demo');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('No database.')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('threads').objectStore('threads').get('panel');
          reading.addEventListener('success', () => {
            opening.result.close();
            const { thread } = reading.result;
            const { parts } = thread.nodes[thread.headId].message;
            resolve(parts.map((part: { text?: string }) => part.text ?? '').join(''));
          });
        });
      }),
  );
}
