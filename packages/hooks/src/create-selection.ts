/**
 * Applies a selector once a state, and gives back the former slice where the new one holds the same: a selector
 * may make an object or a list, and a selector that is written inline renders no more than another.
 */
export function createSelection<State, Slice>(): (state: State, select: (state: State) => Slice) => Slice {
  let known: { state: State; select: (state: State) => Slice; slice: Slice } | undefined;
  return (state, select) => {
    if (known?.state === state && known.select === select) return known.slice;
    const next = select(state);
    const slice = known && isSame(known.slice, next) ? known.slice : next;
    known = { state, select, slice };
    return slice;
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const before = Object.entries(a);
  const after = Object.entries(b);
  // One selector names its fields in one order.
  return (
    before.length === after.length &&
    before.flat().every((entry, at) => Object.is(entry, after[Math.floor(at / 2)]?.[at % 2]))
  );
}

/** A list, or an object without a class: what is in it is all that it is. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
