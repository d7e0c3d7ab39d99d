/** Of items with the same id the last one, where the first one stood. Says in development that there were any. */
export function lastOfEach<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const found = [...new Map(items.map((item) => [item.id, item])).values()];
  if (found.length < items.length) warnOnce();
  return found;
}

/** Bundlers put the mode of the build here; Node and React Native have it too. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

let isSaid = false;

function warnOnce(): void {
  try {
    if (isSaid || process.env.NODE_ENV === 'production') return;
    isSaid = true;
    console.warn('Orq Chat: messages with the same id were given. The last one of each is kept.');
  } catch {
    // A page without a bundler has no process, and nobody who reads this.
  }
}
