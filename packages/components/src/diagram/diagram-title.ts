/** What a diagram says it is called: for readers of the screen first, else as its title. */
export function diagramTitle(source: string): string {
  const [, title = ''] =
    /^\s*accTitle\s*:\s*(\S.*)$/m.exec(source) ?? /^\s*title\s*:?\s+(\S.*)$/m.exec(source) ?? [];
  return title.trim();
}
