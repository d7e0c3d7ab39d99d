import type { Completion } from '../schema/completion.ts';
import type { ModelList } from '../schema/model.ts';
import {
  createCompletionStream,
  type AnswerSource,
  type CompletionStream,
} from '../stream/completion-stream.ts';
import { openBody } from './open-body.ts';
import type { CallOptions, CompletionParams, OrqOptions } from './options.ts';
import type { SentRequest } from './send-request.ts';
import { toRequestBody } from './to-request-body.ts';
import { createTransport, type Transport } from './transport.ts';

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
    const transport = createTransport(options);
    this.router = {
      chat: {
        completions: {
          create: createCreate(transport, options),
          async resume(id, call = {}) {
            const { takeUp } = await loadResuming();
            return createCompletionStream(await takeUp({ id, transport, call }));
          },
        },
      },
      models: { list: (call = {}) => listModels(transport, call) },
    };
  }
}

function createCreate(transport: Transport, options: OrqOptions): CreateCompletion {
  function create(params: CompletionParams & { stream: true }, call?: CallOptions): Promise<CompletionStream>;
  function create(
    params: CompletionParams & { stream?: false | null | undefined },
    call?: CallOptions,
  ): Promise<Completion>;
  function create(params: CompletionParams, call?: CallOptions): Promise<Completion | CompletionStream>;
  async function create(params: CompletionParams, call: CallOptions = {}) {
    const isStream = params.stream === true;
    const body = await toRequestBody(params, call.validate ?? options.validate ?? true);
    const accept = isStream ? 'text/event-stream, application/json;q=0.9' : 'application/json';
    // Loaded while the request is on its way: it is too late when the network is gone.
    const resuming = isStream ? loadResuming().catch(() => null) : null;
    const sent = await transport({ path: '/chat/completions', accept, body }, call);
    const id = sent.facts.headers.get('x-orq-stream');
    const resume = id && (await resuming);
    const stream = createCompletionStream(
      resume ? resume.resumable(sent, { id, transport, call }) : toSource(sent),
    );
    return isStream ? stream : stream.final();
  }
  return create;
}

const loadResuming = () => import('./resume-answer.ts');

function toSource(sent: SentRequest): AnswerSource {
  return { ...sent.life, facts: sent.facts, open: (parser) => openBody(sent, parser) };
}

async function listModels(transport: Transport, call: CallOptions): Promise<ModelList> {
  const sent = await transport({ path: '/models', accept: 'application/json', body: null }, call);
  // Loaded when it is wanted: a chat with one model asks for no list.
  const { readModelList } = await import('./read-model-list.ts');
  return readModelList(sent);
}
