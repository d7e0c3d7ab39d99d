import type { Completion } from '../schema/completion.ts';
import type { ModelList } from '../schema/model.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import { checkOptions } from './check-options.ts';
import { loadBehind } from './load-behind.ts';
import type { CallOptions, CompletionParams, OrqOptions } from './options.ts';
import type { Wire } from './wire.ts';

/** Asks for a completion. With `stream: true` it resolves as soon as the answer begins. */
export interface CreateCompletion {
  (params: CompletionParams & { stream: true }, options?: CallOptions): Promise<CompletionStream>;
  (
    params: CompletionParams & { stream?: false | null | undefined },
    options?: CallOptions,
  ): Promise<Completion>;
  (params: CompletionParams, options?: CallOptions): Promise<Completion | CompletionStream>;
}

/** The router's part of the API. */
export type OrqRouter = {
  readonly chat: {
    readonly completions: {
      readonly create: CreateCompletion;
      /**
       * Reads an answer that was begun before, from its beginning, by the name that its response had as
       * `x-orq-stream`. Rejects with an `SDKError` of status 404 or 410 when the server does not keep it any longer.
       */
      readonly resume: (streamId: string, options?: CallOptions) => Promise<CompletionStream>;
    };
  };
  readonly models: {
    /** The models that the router offers. */
    readonly list: (options?: CallOptions) => Promise<ModelList>;
  };
};

/** A client of the Orq AI router, or of any server that speaks OpenAI's chat completions. */
export class Orq {
  readonly router: OrqRouter;

  /** Throws a `ValidationError` for a base URL that is none, and for an API key in a browser. */
  constructor(options: OrqOptions = {}) {
    checkOptions(options);
    const open = openWire(options);
    this.router = {
      chat: {
        completions: {
          create: createCreate(open),
          resume: async (id, call = {}) => (await open()).resume(id, call),
        },
      },
      models: { list: async (call = {}) => (await open()).listModels(call) },
    };
  }
}

/** What requests need. A page paints without it. */
function openWire(options: OrqOptions): () => Promise<Wire> {
  return loadBehind(async () => {
    const { createWire } = await import('./wire.ts');
    return createWire(options);
  });
}

function createCreate(open: () => Promise<Wire>): CreateCompletion {
  function create(params: CompletionParams & { stream: true }, call?: CallOptions): Promise<CompletionStream>;
  function create(
    params: CompletionParams & { stream?: false | null | undefined },
    call?: CallOptions,
  ): Promise<Completion>;
  function create(params: CompletionParams, call?: CallOptions): Promise<Completion | CompletionStream>;
  async function create(params: CompletionParams, call: CallOptions = {}) {
    return (await open()).create(params, call);
  }
  return create;
}
