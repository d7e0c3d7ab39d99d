import * as fc from 'fast-check';

type Json = Record<string, unknown>;

/** An object whose fields may be there, be null, or be left out. */
function fields(shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> {
  const nullable = Object.entries(shape).map(([key, value]) => [key, fc.option(value, { freq: 6 })] as const);
  return fc.record(Object.fromEntries(nullable), { requiredKeys: [] });
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '\n', '"', '\\', '\r', '{', '\u2028', '\u0085'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 8,
});

const part = fc.oneof(
  text,
  fc.record({ type: fc.constant('text'), text }),
  fc.record({
    type: fc.constant('thinking'),
    thinking: fc.oneof(text, fc.array(fc.record({ type: fc.constant('text'), text }), { maxLength: 2 })),
  }),
  fc.record({ type: fc.constant('refusal'), refusal: text }),
);

const argumentText = fc.oneof(
  fc.constantFrom('', '{', '}', '{}', '{"a":', '1}', '[', '"x"', '7'),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value === 'object'),
);

const toolCall = fields({
  index: fc.constantFrom(0, 1, 2, -1, 0.5),
  id: fc.constantFrom('', 'a', 'b', 'c'),
  type: fc.constantFrom('', 'function', 'custom'),
  function: fields({ name: fc.constantFrom('', 'get', 'get_it', 'put', '_it'), arguments: argumentText }),
  extra_content: fc.record({ google: fc.record({ thought_signature: text }) }),
  thought_signature: text,
});

const delta = fields({
  role: fc.constantFrom('', 'assistant', 'tool'),
  content: fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.array(part, { maxLength: 3 }) },
  ),
  refusal: text,
  reasoning: text,
  reasoning_content: text,
  reasoning_signature: text,
  redacted_reasoning: text,
  tool_calls: fc.array(toolCall, { maxLength: 3 }),
});

const token = fc.record({ token: text, logprob: fc.integer() });

const choice = fields({
  index: fc.constantFrom(0, 1, 2, -1),
  delta,
  finish_reason: fc.constantFrom('', 'stop', 'tool_calls', 'eos'),
  finishReason: fc.constantFrom('', 'length'),
  logprobs: fields({
    content: fc.array(token, { maxLength: 2 }),
    refusal: fc.array(token, { maxLength: 2 }),
  }),
  content_filter_results: fc.record({ hate: fc.boolean() }),
});

const usage = fields({
  total_tokens: fc.nat(),
  prompt_tokens: fc.nat(),
  queue_time: fc.integer(),
  extra: text,
});

/** A chunk as some server might send it: any field may be missing, null or blank. */
export const arbitraryChunk: fc.Arbitrary<Json> = fields({
  id: fc.constantFrom('', 'one', 'two'),
  object: fc.constantFrom('', 'chat.completion.chunk'),
  created: fc.constantFrom(0, 1_764_000_000),
  model: fc.constantFrom('', 'a/b'),
  usage,
  x_groq: fields({ id: text, usage }),
  obfuscation: text,
  provider: text,
}).chain((envelope) => fc.array(choice, { maxLength: 3 }).map((choices) => ({ ...envelope, choices })));

/** What a server may put between two events, and how it may write one. */
const framing = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  space: fc.constantFrom('', ' '),
  noise: fc.constantFrom(
    '',
    ': keep-alive\n\n',
    ':\n',
    '\n\n',
    'data:\n\n',
    'event: ping\ndata: {}\n\n',
    'retry: 5\n',
    'id: 7\n',
    'foo\n',
  ),
  indent: fc.constantFrom(undefined, 1),
  isNamed: fc.boolean(),
});

/** The bytes of a stream of chunks, in odd framing. */
export function arbitraryStream(): fc.Arbitrary<{ chunks: readonly Json[]; text: string }> {
  const framed = fc.tuple(arbitraryChunk, framing);
  return fc
    .tuple(
      fc.constantFrom('', '\ufeff'),
      fc.array(framed, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('data: [DONE]\n\n', 'data:[DONE]'),
    )
    .map(([mark, list, end]) => ({
      chunks: list.map(([chunk]) => chunk),
      text: mark + list.map(([chunk, how]) => writeEvent(chunk, how)).join('') + end,
    }));
}

type Framing = typeof framing extends fc.Arbitrary<infer T> ? T : never;

function writeEvent(chunk: Json, { lineEnd, space, noise, indent, isNamed }: Framing): string {
  const lines = JSON.stringify(chunk, null, indent)
    .split('\n')
    .map((line) => `data:${space}${line}`);
  return noise + [...(isNamed ? ['event: chunk'] : []), ...lines, '', ''].join(lineEnd);
}
