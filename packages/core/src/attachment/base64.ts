/** Bytes as base64, a piece at a time: only whole groups of three are written before the end. */
export function createBase64Encoder() {
  const written: string[] = [];
  let rest = new Uint8Array(0);

  return {
    push(bytes: Uint8Array): void {
      const all = rest.length === 0 ? bytes : concat(rest, bytes);
      const whole = all.length - (all.length % 3);
      written.push(encode(all.subarray(0, whole)));
      rest = all.slice(whole);
    },
    /** The whole text. */
    end(): string {
      written.push(encode(rest));
      return written.join('');
    },
  };
}

/** As many arguments as every engine takes in one call; a multiple of three. */
const most = 0x6000;

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += most) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + most)));
  }
  return text;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
