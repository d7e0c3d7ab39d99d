/** Passes bytes on in reads of chosen sizes. */
export type ReadCutter = {
  /** Reads have these sizes in turn from now on. */
  setSizes(sizes: readonly number[]): void;
  push(bytes: Uint8Array): Iterable<Uint8Array>;
  /** What waits for a full read: before a pause and at the end it goes out as it is. */
  flush(): Iterable<Uint8Array>;
};

/** A cutter for one body. Until it is given sizes, each push is one read. */
export function createReadCutter(): ReadCutter {
  let sizes: readonly number[] = [];
  let turn = 0;
  let held: Uint8Array[] = [];
  let heldLength = 0;

  const size = () => sizes[turn % sizes.length] ?? 0;
  const hold = (bytes: Uint8Array) => {
    held = bytes.length > 0 ? [bytes] : [];
    heldLength = bytes.length;
  };

  return {
    setSizes(next) {
      sizes = next;
      turn = 0;
    },
    *push(bytes) {
      held.push(bytes);
      heldLength += bytes.length;
      if (heldLength < size()) return;

      let rest = join(held, heldLength);
      while (rest.length > 0 && rest.length >= size()) {
        const length = size() || rest.length;
        yield rest.subarray(0, length);
        rest = rest.subarray(length);
        turn += 1;
      }
      hold(rest);
    },
    *flush() {
      if (heldLength > 0) yield join(held, heldLength);
      hold(new Uint8Array(0));
    },
  };
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}
