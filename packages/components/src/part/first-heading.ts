/**
 * Finds the level of the first Markdown heading in a text that grows: 1 for `#`, and 1 while there is none. Each
 * call goes on where the last one stopped, so that a long text is looked through once.
 */
export function createHeadingFinder(): (text: string) => number {
  let seen = '';
  let lookedAt = 0;
  let level: number | null = null;
  return (text) => {
    if (!text.startsWith(seen)) {
      lookedAt = 0;
      level = null;
    }
    seen = text;
    if (level !== null) return level;
    const heading = /^ {0,3}(#{1,6})[ \t]/m.exec(text.slice(lookedAt));
    if (heading) level = heading[1]?.length ?? 1;
    // The last line may still become a heading.
    else lookedAt = text.lastIndexOf('\n') + 1;
    return level ?? 1;
  };
}
