// Compiling is the test.
import type { Completion } from '../schema/completion.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import type { CompletionParams } from './options.ts';
import { Orq } from './orq.ts';

const { create } = new Orq().router.chat.completions;
const messages = [{ role: 'user', content: 'Hello' }] as const;
const params = { model: 'a/b', messages } as const;

// The literal of `stream` decides what comes back.
export const streamed: Promise<CompletionStream> = create({ ...params, stream: true });
export const whole: Promise<Completion> = create(params);
export const alsoWhole: Promise<Completion> = create({ ...params, stream: null });
export const either: Promise<Completion | CompletionStream> = create({
  ...params,
  stream: Math.random() < 0.5,
});

// Nullable fields take null; fields that nobody listed pass through; open sets take what is not listed.
void create({
  ...params,
  temperature: null,
  max_tokens: null,
  my_field: { any: 1 },
  reasoning_effort: 'ultra',
});

// @ts-expect-error A model is needed.
void create({ messages });
// @ts-expect-error A role is one of those that are known.
void create({ ...params, messages: [{ role: 'wizard', content: 'x' }] });
// @ts-expect-error Known fields have their types.
void create({ ...params, temperature: 'hot' });
// @ts-expect-error A tool message answers a call.
void create({ ...params, messages: [{ role: 'tool', content: 'x' }] });

/** Parameters may be built step by step. */
export function build(content: string): CompletionParams {
  return { ...params, messages: [...messages, { role: 'user', content: [{ type: 'text', text: content }] }] };
}
