/** Named references that models write; others stay as they are. Windows of the full list would weigh 12 kB. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00A0 copy © reg ® trade ™ hellip … mdash — ndash – lsquo ‘ rsquo ’ ' +
    'ldquo “ rdquo ” laquo « raquo » bull • middot · times × divide ÷ plusmn ± minus − deg ° le ≤ ge ≥ ne ≠ ' +
    'asymp ≈ infin ∞ sum ∑ radic √ pi π larr ← rarr → uarr ↑ darr ↓ harr ↔ rArr ⇒ hArr ⇔ check ✓ cross ✗ ' +
    'star ☆ hearts ♥ frac12 ½ frac14 ¼ frac34 ¾ sup2 ² sup3 ³ euro € pound £ yen ¥ cent ¢ sect § para ¶ ' +
    'dagger † permil ‰ micro µ Omega Ω alpha α beta β gamma γ delta δ Delta Δ lambda λ mu μ sigma σ theta θ ' +
    'auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß eacute é egrave è agrave à ccedil ç ntilde ñ ' +
    'shy \u00AD ensp \u2002 emsp \u2003 thinsp \u2009 zwj \u200D zwnj \u200C'
  )
    .match(/\S+ [^ ]/gu)!
    .map((pair) => pair.split(/ (?=.$)/su)),
);

/** The character that `&name;`, `&#123;` or `&#x7b;` stands for, or the text itself when nothing is known by it. */
export function decodeEntity(text: string): string {
  const body = text.slice(1, -1);
  if (!body.startsWith('#')) return Object.hasOwn(named, body) ? named[body]! : text;
  if (body.length > 8) return text;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** Text with its backslash escapes and character references resolved, as in addresses and titles. */
export function unescapeText(text: string): string {
  return text.replaceAll(
    /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/gi,
    (match, escaped?: string) => escaped ?? decodeEntity(match),
  );
}
