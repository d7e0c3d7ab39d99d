/** Deeper JSON than any answer needs; readers that recurse may overflow on it. */
const maxDepth = 128;

/** Whether a JSON value is nested deeper than 128 levels. Does not recurse. */
export function exceedsDepth(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return false;
}
