import { endOfPlainText, endsInHalfPair, parseEscape, parseToken } from './json-text.ts';
import { createJsonTree, type JsonPath } from './json-tree.ts';

export type JsonReaderOptions = {
  /** Deepest nesting that is read. Default 128. */
  readonly maxDepth?: number;
  /** Most characters that are read. Default 16 MiB. */
  readonly maxSize?: number;
};

/** `open` while more must come, `complete` when the value is whole, `broken` when it can be no JSON any more. */
export type JsonStatus = 'open' | 'complete' | 'broken';

/** Reads JSON while it arrives. Looks at every character once, however the text is cut. */
export type JsonReader = {
  /** Adds text. Never throws: what is wrong becomes the `problem`, and what came before it stays. */
  readonly write: (text: string) => void;
  /** Says that nothing more comes, which is how a bare number ends. */
  readonly end: () => void;
  readonly status: () => JsonStatus;
  /** Why the text is `broken`, and where; else null. */
  readonly problem: () => string | null;
  /**
   * The value so far; undefined before it begins. An open string holds what came of it; keys, numbers and words
   * show when they are whole. Costs nothing: objects and lists that are open grow in place.
   */
  readonly value: () => unknown;
  /** The value so far, never to change. Copies the open objects and lists alone, and shares the closed ones. */
  readonly snapshot: () => unknown;
  /** Whether the value at a path, such as `['days', 0, 'date']`, is there and whole. The root's path is empty. */
  readonly isComplete: (path: JsonPath) => boolean;
};

/** What may come next: a value or a part of an object, or the rest of what is open. */
type State = 'value' | 'item-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'string' | 'token' | 'end';

/** Creates a reader for one JSON value, such as the arguments of a tool call. */
export function createJsonReader({ maxDepth = 128, maxSize = 2 ** 24 }: JsonReaderOptions = {}): JsonReader {
  const tree = createJsonTree();
  let state: State = 'value';
  let isKey = false;
  /** What came of the open string, token or escape. */
  let open = '';
  let escape = '';
  /** The first half of a surrogate pair, which is shown with the other half alone. */
  let half = '';
  let size = 0;
  let problem: string | null = null;
  let snapshot: { readonly value: unknown } | null = null;

  function write(piece: string): void {
    snapshot = null;
    const text = piece.slice(0, maxSize - size);
    let at = 0;
    while (at < text.length && status() !== 'broken') {
      if (state === 'string') at = readString(text, at);
      else if (state === 'token') at = readToken(text, at);
      else readMark(text[at] ?? '', at++);
    }
    if (state === 'string' && !isKey) tree.set(open);
    if (text.length < piece.length) fail(`Longer than ${maxSize} characters`, text.length);
    size += text.length;
  }

  function readString(text: string, start: number): number {
    if (escape !== '') {
      escape += text[start];
      const meaning = parseEscape(escape);
      if (meaning === undefined) fail(`Bad escape ${escape}`, start);
      else if (meaning !== null) {
        append(meaning);
        escape = '';
      }
      return start + 1;
    }
    const end = endOfPlainText(text, start);
    append(text.slice(start, end));
    if (text[end] === '\\') escape = '\\';
    else if (text[end] === '"') closeString();
    else if (end < text.length) fail('Control character in a string', end);
    return end + 1;
  }

  function append(piece: string): void {
    const whole = half + piece;
    half = endsInHalfPair(whole) ? whole.slice(-1) : '';
    open += half === '' ? whole : whole.slice(0, -1);
  }

  function closeString(): void {
    open += half;
    half = '';
    if (isKey) tree.setKey(open);
    else tree.set(open);
    state = isKey ? 'colon' : afterValue();
    open = '';
  }

  function readToken(text: string, start: number): number {
    let at = start;
    while (at < text.length && /[\w.+-]/.test(text[at] ?? '')) at++;
    open += text.slice(start, at);
    if (at < text.length) closeToken(at);
    return at;
  }

  function closeToken(at: number): void {
    const value = parseToken(open);
    if (value === undefined) return fail(`Not a value: ${open.slice(0, 20)}`, at);
    tree.set(value);
    open = '';
    state = afterValue();
  }

  function readMark(mark: string, at: number): void {
    if (mark === ' ' || mark === '\n' || mark === '\r' || mark === '\t') return;
    const mayBeValue = state === 'value' || state === 'item-or-end';
    if (mayBeValue && mark === '{') openContainer({}, at);
    else if (mayBeValue && mark === '[') openContainer([], at);
    else if (mark === '"' && (mayBeValue || state === 'key' || state === 'key-or-end')) {
      isKey = !mayBeValue;
      state = 'string';
    } else if (mayBeValue && /[\w-]/.test(mark)) {
      open = mark;
      state = 'token';
    } else if (state === 'colon' && mark === ':') state = 'value';
    else if (state === 'comma' && mark === ',') {
      tree.next();
      state = tree.isInList() ? 'value' : 'key';
    } else if (mayClose(mark)) {
      tree.close();
      state = afterValue();
    } else fail(`Unexpected ${mark}`, at);
  }

  function openContainer(container: unknown[] | Record<string, unknown>, at: number): void {
    if (tree.depth() === maxDepth) return fail(`Nested deeper than ${maxDepth} levels`, at);
    tree.open(container);
    state = Array.isArray(container) ? 'item-or-end' : 'key-or-end';
  }

  function mayClose(mark: string): boolean {
    if (mark === ']') return state === 'item-or-end' || (state === 'comma' && tree.isInList());
    return mark === '}' && (state === 'key-or-end' || (state === 'comma' && !tree.isInList()));
  }

  function afterValue(): State {
    return tree.depth() === 0 ? 'end' : 'comma';
  }

  function fail(what: string, at: number): void {
    problem ??= `${what} at character ${size + at}`;
  }

  function status(): JsonStatus {
    if (problem !== null) return 'broken';
    return state === 'end' ? 'complete' : 'open';
  }

  return {
    write,
    end() {
      if (state === 'token') closeToken(0);
    },
    status,
    problem: () => problem,
    value: tree.value,
    snapshot() {
      snapshot ??= { value: tree.snapshot() };
      return snapshot.value;
    },
    isComplete: (path) => tree.has(path) && !tree.isOpen(path, state !== 'comma' && state !== 'end'),
  };
}
