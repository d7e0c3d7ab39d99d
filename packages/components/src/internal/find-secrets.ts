/** A text that looks like a key: which kind, and where it stands. */
export type Secret = {
  readonly kind: 'api-key' | 'aws-key' | 'private-key' | 'token';
  readonly start: number;
  readonly end: number;
};

/** Each has a beginning that only a key has, so that prose, hashes and ids are left alone. */
const shapes: readonly (readonly [Secret['kind'], RegExp])[] = [
  [
    'private-key',
    /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z ]{1,40}-----)?/g,
  ],
  ['aws-key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  // OpenAI, Anthropic, OpenRouter and others; Stripe; orq; GitHub; GitLab; Slack; Google; Hugging Face; npm
  ['api-key', /\b(?:sk|rk|pk)-(?=[\w-]{0,200}\d)[A-Za-z\d][\w-]{18,200}/g],
  ['api-key', /\b(?:sk|rk)_(?:live|test)_[A-Za-z\d]{16,200}/g],
  ['api-key', /\borq[-_](?=[\w-]{0,200}\d)[A-Za-z\d][\w-]{18,200}/gi],
  ['token', /\b(?:gh[pousr]_[A-Za-z\d]{36,200}|github_pat_\w{50,200}|glpat-[\w-]{20,200})/g],
  ['token', /\b(?:xox[abeprs]-[\w-]{20,200}|hf_[A-Za-z]{30,100}|npm_[A-Za-z\d]{36})\b/g],
  ['api-key', /\bAIza[\w-]{35}(?![\w-])/g],
  ['token', /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{20,2000}/g],
];

/** The keys in a text, in their order, none inside another. */
export function findSecrets(text: string): readonly Secret[] {
  const found = shapes.flatMap(([kind, shape]) =>
    Array.from(text.matchAll(shape), (match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  let last = -1;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isInside = start < last;
      if (!isInside) last = end;
      return !isInside;
    });
}

/** The text with its keys taken out; `mark` stands where each was. */
export function withoutSecrets(text: string, mark: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    rest += text.slice(at, start) + mark;
    at = end;
  }
  return rest + text.slice(at);
}
