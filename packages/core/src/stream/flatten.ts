/**
 * Reads batches item by item. Items of one batch are handed out without waiting for anything but the loop itself,
 * which costs a third of a generator inside a generator.
 */
export function flatten<Batch, Item>(
  batches: AsyncGenerator<Batch, void>,
  itemsOf: (batch: Batch) => readonly Item[],
): AsyncIterableIterator<Item, void> {
  let items: readonly Item[] = [];
  let at = 0;
  let refill: Promise<boolean> | null = null;

  async function readBatch(): Promise<boolean> {
    const { done, value } = await batches.next();
    refill = null;
    if (done) return false;
    items = itemsOf(value);
    at = 0;
    return true;
  }

  async function next(): Promise<IteratorResult<Item, void>> {
    while (at >= items.length) {
      // oxlint-disable-next-line no-await-in-loop -- a batch may be empty
      if (!(await (refill ??= readBatch()))) return { done: true, value: undefined };
    }
    return { done: false, value: items[at++] as Item };
  }

  return {
    next,
    async return() {
      items = [];
      await batches.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
