import { ConnectionError } from '../errors.ts';

/**
 * Loads code that a page paints without, and begins at once: the network that brought the page may be gone later. A
 * load that failed rejects with a `ConnectionError`, and the next call tries again.
 */
export function loadBehind<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  const open = () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new ConnectionError('The code for this request could not be loaded.', { cause });
    }));
  open().catch(() => undefined);
  return open;
}
