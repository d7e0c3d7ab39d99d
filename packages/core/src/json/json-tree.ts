/** Where a value is: keys of objects and positions in lists. */
export type JsonPath = readonly (string | number)[];

type Container = unknown[] | Record<string, unknown>;
/** An open object or list. `key` is where its open value goes; null between two fields of an object. */
type Frame = { readonly container: Container; key: string | number | null };

/** A JSON value that is built from its root. Open objects and lists grow in place. */
export function createJsonTree() {
  const frames: Frame[] = [];
  let root: unknown;

  /** Puts a value in the open place, or replaces the one there. */
  function set(value: unknown): void {
    const frame = frames.at(-1);
    if (frame) setField(frame.container, frame.key, value);
    else root = value;
  }

  /** A copy of what is open; what is closed never changes again. */
  function snapshot(): unknown {
    let copy: unknown = root;
    for (let depth = frames.length - 1; depth >= 0; depth--) {
      const { container } = frames[depth] ?? {};
      const outer: Container = Array.isArray(container) ? [...container] : { ...container };
      const inner = frames[depth + 1];
      if (inner) setField(outer, frames[depth]?.key ?? null, copy);
      copy = outer;
    }
    return copy;
  }

  return {
    set,
    snapshot,
    value: () => root,
    depth: () => frames.length,
    isInList: () => Array.isArray(frames.at(-1)?.container),
    open(container: Container): void {
      set(container);
      frames.push({ container, key: Array.isArray(container) ? 0 : null });
    },
    close(): void {
      frames.pop();
    },
    setKey(key: string): void {
      const frame = frames.at(-1);
      if (frame) frame.key = key;
    },
    /** Goes on to the next item of a list, or to the next field, whose key is to come. */
    next(): void {
      const frame = frames.at(-1);
      if (frame) frame.key = typeof frame.key === 'number' ? frame.key + 1 : null;
    },
    /** Whether a path leads to, or into, the open place. The place itself counts by `isPlaceOpen`. */
    isOpen(path: JsonPath, isPlaceOpen: boolean): boolean {
      if (path.length > frames.length) return false;
      const isOnPath = path.every((key, depth) => frames[depth]?.key === key);
      return isOnPath && (path.length < frames.length || isPlaceOpen);
    },
    has(path: JsonPath): boolean {
      let value = root;
      for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
        value = Reflect.get(value, key);
      }
      return value !== undefined;
    },
  };
}

/** Sets a field as `JSON.parse` does: `__proto__` is a name like any other. */
function setField(container: Container, key: string | number | null, value: unknown): void {
  if (key === null) return;
  if (key !== '__proto__') Reflect.set(container, key, value);
  else Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}
