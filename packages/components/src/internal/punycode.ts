const base = 36;
const delimiter = '-';

/** The value of a digit: a–z are 0–25, 0–9 are 26–35; NaN for anything else. */
function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : Number.NaN;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > 455; bias += base) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}

/** The text of a host's label behind `xn--`, in lower case (RFC 3492); null where it is no Punycode. */
export function decodePunycode(label: string): string | null {
  const split = label.lastIndexOf(delimiter);
  const output = Array.from(label.slice(0, Math.max(0, split)), (letter) => letter.codePointAt(0) ?? 0);
  let at = split + 1;
  let code = 128;
  let bias = 72;
  for (let index = 0; at < label.length; index += 1) {
    const before = index;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (Number.isNaN(digit)) return null;
      index += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10_ff_ff) return null;
    output.splice(index, 0, code);
  }
  return String.fromCodePoint(...output);
}
