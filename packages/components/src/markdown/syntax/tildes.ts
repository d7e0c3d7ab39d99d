import type { MarkdownConfig } from '@lezer/markdown';

const TILDE = 126;

/** Two tildes strike through; one is "about", and three are text. */
export const tildes: MarkdownConfig = {
  parseInline: [
    {
      name: 'Tildes',
      before: 'Escape',
      parse(cx, next, position) {
        if (next !== TILDE) return -1;
        let end = position + 1;
        while (cx.char(end) === TILDE) end++;
        return end - position === 2 ? -1 : end;
      },
    },
  ],
};
