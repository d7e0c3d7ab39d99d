const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const rightToLeftAll = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const letter = /\p{L}/u;
const letterAll = /\p{L}/gu;
/** Code and addresses are Latin whatever the language around them. */
const neutral = /```[^]*?(?:```|$)|`[^`]*`|\]\([^)\s]*\)|https?:\/\/\S+/g;

/** The direction that most letters of a block have; `auto` while it has none. */
export function directionOf(source: string): 'ltr' | 'rtl' | 'auto' {
  if (!rightToLeft.test(source)) return letter.test(source) ? 'ltr' : 'auto';
  const prose = source.replaceAll(neutral, '');
  const right = prose.match(rightToLeftAll)?.length ?? 0;
  const all = prose.match(letterAll)?.length ?? 0;
  return right * 2 > all ? 'rtl' : 'ltr';
}
