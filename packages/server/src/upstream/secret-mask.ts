/** Hides one secret wherever it turns up on the way to a browser or a log. */
export type SecretMask = {
  text(text: string): string;
  /** A filter for one body: stars replace the secret, also where it is cut between two reads. */
  stream(): ByteFilter;
};

export type ByteFilter = {
  /** What may be passed on now: all of it, unless it ends in what may be the secret's beginning. */
  push(bytes: Uint8Array): Uint8Array;
  /** What was held back. */
  end(): Uint8Array;
};

const nothing = new Uint8Array(0);
/** Below this length a "secret" is a word that turns up by chance, such as a local server's `test`. */
const shortest = 8;

export function createSecretMask(secret: string): SecretMask {
  if (secret.length < shortest) {
    return { text: (text) => text, stream: () => ({ push: (bytes) => bytes, end: () => nothing }) };
  }
  const pattern = new TextEncoder().encode(secret);
  return {
    text: (text) => text.replaceAll(secret, '*'.repeat(secret.length)),
    stream: () => createByteFilter(pattern),
  };
}

function createByteFilter(pattern: Uint8Array): ByteFilter {
  let held = nothing;
  return {
    push(bytes) {
      const data = held.length === 0 ? bytes : concat(held, bytes);
      held = nothing;
      let at = find(data, pattern, 0);
      while (at !== -1 && at + pattern.length <= data.length) {
        data.fill(42, at, at + pattern.length);
        at = find(data, pattern, at + pattern.length);
      }
      if (at === -1) return data;
      held = data.slice(at);
      return data.subarray(0, at);
    },
    end() {
      return held;
    },
  };
}

/** Where the pattern is, or where the data ends in a beginning of it; -1 otherwise. */
function find(data: Uint8Array, pattern: Uint8Array, from: number): number {
  const first = pattern[0] ?? 0;
  for (let at = data.indexOf(first, from); at !== -1; at = data.indexOf(first, at + 1)) {
    const end = Math.min(pattern.length, data.length - at);
    let same = 1;
    while (same < end && data[at + same] === pattern[same]) same += 1;
    if (same === end) return at;
  }
  return -1;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
