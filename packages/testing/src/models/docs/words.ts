// Words that every text has, and those that questions are made of: finding them proves nothing.
const emptyWords = new Set(
  `a about all also am an and another any are as at be because been but by can cannot could did do does doing done each
  else explain find for from get give go got had happen happens has have hello help here hey hi how i if in into is it its just know let
  like made make many may me mean might more most much must my need no not of on one only or other our out over please say
  see shall she should show so some tell than thank thanks that the their them then there these they thing this those
  through to too us use used using very want was way we were what when where which while who whom why will with without
  work works would yes yet you your`.split(/\s+/),
);

/** The terms by which a word is found: none for an empty word, several for a name such as `createOrqHandler`. */
export function toTerms(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (emptyWords.has(lower)) return [];
  const pieces = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
  const parts = pieces.length > 1 ? pieces.map((piece) => piece.toLowerCase()) : [];
  return [...new Set([lower, ...parts.filter((part) => part.length > 2 && !emptyWords.has(part))].map(stem))];
}

/** The words of a text, with names of code in one piece. */
export function toWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Enough that “streaming” finds “streams”, and “cached” finds “cache”.
function stem(term: string): string {
  const bare = stripPast(stripPlural(term));
  return bare.length > 4 ? bare.replace(/e$/, '') : bare;
}

function stripPlural(term: string): string {
  if (term.length < 4 || term.endsWith('ss')) return term;
  if (term.endsWith('ies')) return `${term.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(term)) return term.slice(0, -2);
  return term.endsWith('s') ? term.slice(0, -1) : term;
}

function stripPast(term: string): string {
  if (term.length > 4 && term.endsWith('ied')) return `${term.slice(0, -3)}y`;
  const bare = /^(.{3,}?)(?<!e)(?:ing|ed)$/.exec(term)?.[1] ?? '';
  // What is left of “string” is no word.
  return /[aeiouy]/.test(bare) ? bare.replace(/([bdgmnprt])\1$/, '$1') : term;
}
