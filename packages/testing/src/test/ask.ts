import type { TestRouter } from '../index.ts';

/** A chat request as a client sends it: a question, with any other fields beside it. */
export function ask(
  router: Pick<TestRouter, 'fetch'>,
  fields: object = {},
  init: RequestInit = {},
): Promise<Response> {
  return router.fetch('https://router.test/v2/router/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'any/model', messages: [{ role: 'user', content: 'Hi' }], ...fields }),
    ...init,
  });
}

/** A question to a model, answered as JSON. */
export async function complete(router: Pick<TestRouter, 'fetch'>, fields: object = {}): Promise<Completion> {
  const response = await ask(router, fields);
  const completion: Completion = await response.json();
  return completion;
}

/** The question as a stream: the data of its events, parsed but for `[DONE]`. */
export async function stream(
  router: Pick<TestRouter, 'fetch'>,
  fields: object = {},
): Promise<readonly Chunk[]> {
  const response = await ask(router, { stream: true, ...fields });
  return toChunks(await response.text());
}

export function toChunks(body: string): readonly Chunk[] {
  return body
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event): Chunk => JSON.parse(event.slice('data: '.length)));
}

type Choice = {
  readonly index: number;
  readonly message: {
    readonly content: string | null;
    readonly reasoning?: string;
    readonly refusal?: string;
    readonly tool_calls?: readonly {
      readonly id: string;
      readonly function: { readonly name: string; readonly arguments: string };
    }[];
    readonly annotations?: readonly { readonly url_citation: Citation }[];
  };
  readonly finish_reason: string;
};
type Citation = {
  readonly url: string;
  readonly title: string;
  readonly start_index: number;
  readonly end_index: number;
};
export type Completion = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly usage: unknown;
};
export type Chunk = {
  readonly choices: readonly {
    readonly index: number;
    readonly delta: Readonly<Record<string, unknown>>;
    readonly finish_reason: string | null;
  }[];
  readonly usage?: unknown;
};

/** The text of an answer in JSON. */
export const contentOf = (completion: Completion) => completion.choices[0]?.message.content ?? '';
