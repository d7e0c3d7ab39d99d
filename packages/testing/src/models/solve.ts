/** How an answer was found, step by step, and the answer in Markdown. */
export type Solution = { readonly thoughts: readonly string[]; readonly conclusion: string };

/** Works on a question: a sum of two numbers, a count of letters, else a look at the message itself. */
export function solve(question: string): Solution {
  return calculate(question) ?? countLetter(question) ?? describe(question);
}

const operators: Readonly<Record<string, '+' | '−' | '×' | '÷'>> = {
  '+': '+',
  plus: '+',
  '-': '−',
  '−': '−',
  minus: '−',
  '*': '×',
  '×': '×',
  x: '×',
  times: '×',
  '/': '÷',
  '÷': '÷',
  'divided by': '÷',
};

function calculate(question: string): Solution | undefined {
  const found =
    /(?<![\d.])(\d{1,30})\s*(\+|-|−|\*|×|x|\/|÷|plus|minus|times|divided by)\s*(\d{1,30})(?![\d.])/i.exec(
      question,
    );
  const operator = operators[found?.[2]?.toLowerCase() ?? ''];
  if (!found || !operator) return undefined;
  const left = BigInt(found[1] ?? 0);
  const right = BigInt(found[3] ?? 0);

  const thoughts = [`The question holds a calculation: ${left} ${operator} ${right}.`];
  const conclude = (result: string): Solution => ({
    thoughts,
    conclusion: `${left} ${operator} ${right} = **${result}**`,
  });
  switch (operator) {
    case '+':
      return conclude(String(left + right));
    case '−':
      return conclude(String(left - right));
    case '×':
      thoughts.push(...multiply(left, right));
      return conclude(String(left * right));
    default: {
      if (right === 0n) {
        thoughts.push('The divisor is zero. No number times 0 gives back the dividend.');
        return { thoughts, conclusion: 'A number cannot be divided by zero.' };
      }
      const rest = left % right;
      thoughts.push(`${right} goes into ${left} ${left / right} times, and ${rest} is left.`);
      return conclude(rest === 0n ? String(left / right) : `${left / right} remainder ${rest}`);
    }
  }
}

// The long multiplication that is taught at school: one row for each digit of the right factor.
function multiply(left: bigint, right: bigint): readonly string[] {
  const digits = String(right).split('');
  const rows = digits
    .map((digit, place) => BigInt(digit) * 10n ** BigInt(digits.length - 1 - place))
    .filter((part) => part > 0n);
  if (rows.length < 2) return [];
  const products = rows.map((part) => left * part);
  return [
    `Split ${right} into ${rows.join(' + ')}.`,
    ...rows.map((part, index) => `${left} × ${part} = ${products[index] ?? 0n}.`),
    `Add the rows: ${products.join(' + ')} = ${left * right}.`,
  ];
}

function countLetter(question: string): Solution | undefined {
  const found =
    /how many\s+["'“‘]?(\p{L})["'”’]?(?:['’]?s)?\s+(?:are\s+)?(?:there\s+)?in\s+["'“‘]?(\p{L}{1,40})/iu.exec(
      question,
    );
  const letter = found?.[1];
  const word = found?.[2];
  if (!letter || !word) return undefined;

  const letters = word.match(/\p{L}/gu) ?? [];
  const places = letters.flatMap((other, index) =>
    other.toLowerCase() === letter.toLowerCase() ? [index + 1] : [],
  );
  const times = places.length === 1 ? 'once' : `${places.length} times`;
  return {
    thoughts: [
      `Spell the word: ${letters.join(' · ')}.`,
      places.length === 0
        ? `None of its ${letters.length} letters is “${letter}”.`
        : `“${letter}” stands at ${places.join(', ')}.`,
    ],
    conclusion:
      places.length === 0
        ? `There is no “${letter}” in *${word}*.`
        : `“${letter}” occurs **${times}** in *${word}*.`,
  };
}

function describe(question: string): Solution {
  const words = question.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  const count = `${words.length} ${words.length === 1 ? 'word' : 'words'}`;
  return {
    thoughts: [
      'There is no calculation in this message, and no letters to count.',
      `What can be said of it for certain: it has ${count}${longest ? `, and “${longest}” is the longest` : ''}.`,
      'Knowledge of the world would take a real model. Say so, and offer what works here.',
    ],
    conclusion:
      `Your message has ${count}${longest ? `; the longest is “${longest}”` : ''}. I am a small model that shows how ` +
      'reasoning streams before an answer, so I know little of the world. Ask me for `17 × 23`, ' +
      'or *How many r are in strawberry?*',
  };
}
