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
import { createTransport } from './transport.ts';

/** What a client can ask for, without the types that tell a stream from a whole answer. */
export type Wire = {
  readonly create: (params: CompletionParams, call: CallOptions) => Promise<Completion | CompletionStream>;
  readonly resume: (streamId: string, call: CallOptions) => Promise<CompletionStream>;
  readonly listModels: (call: CallOptions) => Promise<ModelList>;
};

/** Creates what sends the requests of a client, and reads what comes back. */
export function createWire(options: OrqOptions): Wire {
  const transport = createTransport(options);
  return {
    async create(params, call) {
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
    },
    async resume(id, call) {
      const { takeUp } = await loadResuming();
      return createCompletionStream(await takeUp({ id, transport, call }));
    },
    async listModels(call) {
      const sent = await transport({ path: '/models', accept: 'application/json', body: null }, call);
      // Loaded when it is wanted: a chat with one model asks for no list.
      const { readModelList } = await import('./read-model-list.ts');
      return readModelList(sent);
    },
  };
}

const loadResuming = () => import('./resume-answer.ts');

function toSource(sent: SentRequest): AnswerSource {
  return { ...sent.life, facts: sent.facts, open: (parser) => openBody(sent, parser) };
}
