const lineFeed = 10;
const carriageReturn = 13;

const keptSize = 16_384;
/** Reads up to this size are gathered until a line ends: decoding costs more than copying them. */
const smallRead = 512;

/**
 * Decodes UTF-8 that comes in pieces of any size, cut anywhere, and drops one leading byte order mark. Small pieces
 * may be kept back until a line ends.
 */
export function createByteDecoder() {
  const decoder = new TextDecoder();
  let kept: Uint8Array | null = null;
  let size = 0;

  function flush(): string {
    const text = kept && size > 0 ? decoder.decode(kept.subarray(0, size), { stream: true }) : '';
    size = 0;
    return text;
  }

  return {
    decode(bytes: Uint8Array): string {
      if (bytes.length > smallRead) return flush() + decoder.decode(bytes, { stream: true });
      kept ??= new Uint8Array(keptSize);
      kept.set(bytes, size);
      size += bytes.length;
      const isLine = bytes.includes(lineFeed) || bytes.includes(carriageReturn);
      return isLine || size > keptSize - smallRead ? flush() : '';
    },
    end: () => flush() + decoder.decode(),
  };
}
