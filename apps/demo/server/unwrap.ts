/** Joins the lines of each paragraph: files are wrapped for an editor, but a chat shows a line break as one. */
export function unwrap(markdown: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    const previous = lines.at(-1) ?? '';
    if (!isCode && !isFence && isText(line) && canGoOn(previous)) {
      lines[lines.length - 1] = `${previous} ${line.trim()}`;
    } else lines.push(line);
    if (isFence) isCode = !isCode;
  }
  return lines.join('\n');
}

/** Whether a line begins nothing of its own: no heading, item, quote, table, tag or fence, and is not empty. */
const isText = (line: string) => !/^\s*(?:#|[-*+>]\s|\d+[.)]\s|\||<|```|~~~|$)/.test(line);

/** A paragraph, or an item of a list, that does not end in a hard break. */
const canGoOn = (line: string) => !/^\s*(?:#|\||<|```|~~~|$)/.test(line) && !/(?: {2}|\\)$/.test(line);
