'use client';

import { selectMessage } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';

import { useCopied } from '../internal/use-copied.ts';
import { toMarkdown } from './to-markdown.ts';

/** Copies a message: as rich text for programs that know it, as Markdown for others. */
export function useCopyMessage(messageId: string): { copied: boolean; copy: () => void } {
  const session = useChatSession();
  const { copied, copyBy } = useCopied();

  function copy(): void {
    const message = selectMessage(session.getSnapshot(), messageId);
    const text = message ? toMarkdown(message) : '';
    copyBy(() => (message?.role === 'assistant' ? copyRich(text) : navigator.clipboard.writeText(text)));
  }
  return { copied, copy };
}

async function copyRich(text: string): Promise<void> {
  try {
    // A promise, since some browsers forget the press while the HTML is made.
    const html = import('./to-html.tsx').then(
      ({ toHtml }) => new Blob([toHtml(text)], { type: 'text/html' }),
    );
    const plain = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
  } catch {
    await navigator.clipboard.writeText(text);
  }
}
