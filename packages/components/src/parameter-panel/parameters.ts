/** Wire parameters by name, as a request takes them. A name that is missing is not sent. */
export type ParameterValues = Readonly<Record<string, unknown>>;

export type ChoiceName =
  | 'on'
  | 'off'
  | 'text'
  | 'json'
  | 'none'
  | 'minimal'
  | 'low'
  | 'medium'
  | 'high'
  | 'xhigh'
  | 'max'
  | 'adaptive';

/** How a parameter is set. `initial` is where a slider stands while nothing is: what most providers do then. */
export type ParameterControl =
  | {
      readonly kind: 'slider';
      readonly low: number;
      readonly high: number;
      readonly step: number;
      readonly initial: number;
    }
  | { readonly kind: 'number'; readonly low?: number; readonly high?: number }
  | { readonly kind: 'lines'; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: Readonly<Partial<Record<ChoiceName, unknown>>> };

const penalty = { kind: 'slider', low: -2, high: 2, step: 0.1, initial: 0 } as const;
const yesOrNo = { kind: 'choice', choices: { on: true, off: false } } as const;

/** Every parameter that a person may set, with the range that no provider exceeds (wire.md §2.1). */
export const parameters = {
  temperature: { kind: 'slider', low: 0, high: 2, step: 0.1, initial: 1 },
  top_p: { kind: 'slider', low: 0, high: 1, step: 0.05, initial: 1 },
  top_k: { kind: 'number', low: 1 },
  frequency_penalty: penalty,
  presence_penalty: penalty,
  seed: { kind: 'number' },
  max_completion_tokens: { kind: 'number', low: 1 },
  max_tokens: { kind: 'number', low: 1 },
  stop: { kind: 'lines', most: 4 },
  n: { kind: 'number', low: 1 },
  response_format: { kind: 'choice', choices: { text: { type: 'text' }, json: { type: 'json_object' } } },
  verbosity: { kind: 'choice', choices: { low: 'low', medium: 'medium', high: 'high' } },
  parallel_tool_calls: yesOrNo,
  logprobs: yesOrNo,
  top_logprobs: { kind: 'number', low: 0, high: 20 },
  reasoning_effort: {
    kind: 'choice',
    choices: {
      none: 'none',
      minimal: 'minimal',
      low: 'low',
      medium: 'medium',
      high: 'high',
      xhigh: 'xhigh',
      max: 'max',
    },
  },
  thinking: { kind: 'choice', choices: { adaptive: { type: 'adaptive' }, off: { type: 'disabled' } } },
} as const satisfies Readonly<Record<string, ParameterControl>>;

export type ParameterName = keyof typeof parameters;
export type ParameterGroup = 'sampling' | 'length' | 'answer' | 'reasoning';

/** The groups in the order of the panel. */
export const groups: readonly (readonly [ParameterGroup, readonly ParameterName[]])[] = [
  ['sampling', ['temperature', 'top_p', 'top_k', 'frequency_penalty', 'presence_penalty', 'seed']],
  ['length', ['max_completion_tokens', 'max_tokens', 'stop']],
  ['reasoning', ['reasoning_effort', 'thinking']],
  ['answer', ['response_format', 'verbosity', 'parallel_tool_calls', 'n', 'logprobs', 'top_logprobs']],
];

/** Left out until asked for: `max_tokens` is what older servers call the one above it; a chat shows one answer. */
const rare: ReadonlySet<ParameterName> = new Set(['max_tokens', 'n', 'logprobs', 'top_logprobs']);

/** What is shown where nobody says: all that changes what a person sees. */
export const usualParameters: readonly ParameterName[] = groups
  .flatMap(([, names]) => names)
  .filter((name) => !rare.has(name));
