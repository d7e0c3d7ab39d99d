import { decodePunycode } from './punycode.ts';

/** Letters of other scripts that look like a Latin one, each beside what it looks like. */
const lookalikes = new Map(
  Object.entries({
    a: 'аα',
    b: 'вьъ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еҽ',
    g: 'ԍ',
    h: 'һ',
    i: 'іιɩ',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'ոпη',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'սυ',
    v: 'ѵν',
    w: 'ԝшω',
    x: 'хχ',
    y: 'уү',
    z: 'ᴢ',
  }).flatMap(([latin, letters]) => Array.from(letters, (letter) => [letter, latin] as const)),
);

/** Scripts that are written together (UTS 39): Japanese, Korean and Chinese with Latin. */
const together = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hangul}]+$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopomofo}]+$/u,
];
const alone = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Thai', 'Georgian'].map(
  (script) => new RegExp(`^\\p{scx=${script}}+$`, 'u'),
);

export type SuspiciousHost = {
  /** As a browser may show it. */
  readonly shown: string;
  /** The plain host that it can be taken for; null where it merely mixes scripts. */
  readonly looksLike: string | null;
};

/** What is wrong with a host in ASCII: it looks like another, or a name in it mixes scripts. Null where nothing is. */
export function suspiciousHost(host: string): SuspiciousHost | null {
  if (!host.includes('xn--')) return null;
  const labels = host
    .toLowerCase()
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label));
  const plain = labels.map(toLatin);
  // An accent alone is how many languages are written.
  const isForeign = labels.some((label) => /(?!\p{scx=Latin})\p{L}/u.test(label));
  const isLookalike = isForeign && plain.every((label) => /^[a-z\d:-]+$/.test(label));
  if (!isLookalike && !labels.some(mixesScripts)) return null;
  return { shown: labels.join('.'), looksLike: isLookalike ? plain.join('.') : null };
}

function toLatin(label: string): string {
  // Accents come off too: `pаypál` is taken for `paypal`.
  return Array.from(
    label.normalize('NFKD').replaceAll(/\p{M}/gu, ''),
    (letter) => lookalikes.get(letter) ?? letter,
  ).join('');
}

function mixesScripts(label: string): boolean {
  const letters = label.replaceAll(/[^\p{L}]/gu, '');
  return letters !== '' && ![...alone, ...together].some((one) => one.test(letters));
}
