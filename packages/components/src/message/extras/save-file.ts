import { summarize, type Thread } from '@orq-chat/core';

/** A name for a thread's file that every system takes: letters, digits and hyphens of its title. */
export function fileNameOf(thread: Thread): string {
  const name = summarize(thread)
    .title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return name || 'conversation';
}

/** Gives a file to the person, as a download. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address once the click is through.
  setTimeout(() => URL.revokeObjectURL(url));
}
