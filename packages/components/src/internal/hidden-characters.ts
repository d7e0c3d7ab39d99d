/**
 * Characters that cannot be seen and have no business in a chat: they turn text around, or carry words to the
 * model that nobody reads. Joiners, marks of direction and soft hyphens stay, since languages and emoji need them;
 * so do the tags in the flags of England, Scotland and Wales, and one variation selector by itself.
 */
export const hidden =
  /[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,6})[\u{E0000}-\u{E007F}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/gu;

/** How many hidden characters stand in a text. */
export function countHidden(text: string): number {
  return Array.from((text.match(hidden) ?? []).join('')).length;
}

/** The text without them. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '');
}

/** The text with the name of each in its place, such as `[U+202E]`. */
export function showHidden(text: string): string {
  return text.replaceAll(hidden, (run) => Array.from(run, nameOf).join(''));
}

/**
 * `showHidden` for a text that grows. Each call goes on at the last line that the one before has seen whole, so that a
 * long text is looked through once.
 */
export function createRevealer(): (text: string) => string {
  let whole = '';
  let shown = '';
  return (text) => {
    if (!text.startsWith(whole)) {
      whole = '';
      shown = '';
    }
    const end = text.lastIndexOf('\n') + 1;
    if (end > whole.length) {
      shown += showHidden(text.slice(whole.length, end));
      whole = text.slice(0, end);
    }
    return shown + showHidden(text.slice(end));
  };
}

function nameOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
