import { checkSpeed, systemClock, untilAborted, type Clock } from '../clock.ts';
import { localModels } from '../models/local-models.ts';
import { reject, type PlainResponse, type Reply, type Responder, type Unreachable } from '../script/reply.ts';
import type { ChatRequest } from '../wire.ts';
import { completeAnswer } from './answer-json.ts';
import type { AnswerContext } from './answer-context.ts';
import { streamAnswer } from './answer-stream.ts';
import { checkChatRequest, isRejected } from './check-request.ts';
import { json, respond, respondWithBytes, type Exchange } from './exchange.ts';
import { createRequestLog, type RouterRequest } from './request-log.ts';

/** A model that the router serves under `id`, in the form `owner/name`. */
export type RouterModel = {
  readonly id: string;
  readonly reply: (request: ChatRequest, recorded: RouterRequest) => Reply | Promise<Reply>;
};

export type TestRouterOptions = {
  /** What answers when the script has nothing left. Default: `localModels()`. */
  readonly models?: readonly RouterModel[];
  /** Replies to the first chat requests, in order, whatever model they name. */
  readonly script?: readonly Responder[];
  /** Speed of every answer. Default: 120 for models, as a fast one; `Infinity`, at once, for scripts. */
  readonly tokensPerSecond?: number;
  /** The bearer key to ask for; any key, or none, will do unless set. */
  readonly apiKey?: string;
  readonly clock?: Clock;
};

/** A reply that the models list may give instead of its models. */
export type ModelsResponder = PlainResponse | Unreachable | (() => Promise<PlainResponse | Unreachable>);

/** A router in one function, with the record of what it was asked. */
export type TestRouter = {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly RouterRequest[];
  /** Adds replies for the next chat requests. */
  script(...replies: readonly Responder[]): void;
  /** Adds replies for the next requests of the models list. */
  scriptModels(...replies: readonly ModelsResponder[]): void;
};

const modelSpeed = 120;

/**
 * A chat-completions router behind a `fetch`: `POST …/chat/completions`, `GET …/models` and
 * `GET …/models/{id}` under any base path, in the wire shape of the Orq router.
 */
export function createTestRouter(options: TestRouterOptions = {}): TestRouter {
  const { clock = systemClock, models = localModels(), apiKey, tokensPerSecond } = options;
  if (tokensPerSecond !== undefined) checkSpeed(tokensPerSecond);
  const replies: Responder[] = [...(options.script ?? [])];
  const modelsReplies: ModelsResponder[] = [];
  const requests: RouterRequest[] = [];

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const sent = new Request(toAbsolute(input), { ...init, signal: null });
    const log = createRequestLog(sent, await sent.text());
    const serial = requests.push(log.request);

    const left = new AbortController();
    const leave = () => left.abort(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    void log.request.settled.then(() => signal?.removeEventListener('abort', leave));
    left.signal.addEventListener('abort', () => log.settle('aborted'), { once: true });
    if (signal?.aborted) leave();

    const exchange: Exchange = { log, left, serial };
    try {
      return await untilAborted(route(exchange), left.signal);
    } catch (error) {
      // A function of the script that throws is a broken connection, and its error the reason.
      log.settle('dropped');
      throw error;
    }
  };

  async function route(exchange: Exchange): Promise<Response> {
    const { method, path, headers } = exchange.log.request;
    if (apiKey !== undefined && headers['authorization'] !== `Bearer ${apiKey}`) {
      return respond(exchange, reject(401));
    }
    const modelPath = /\/models(?:\/(.+))?$/.exec(path);
    const isChat = path.endsWith('/chat/completions');
    if (!isChat && !modelPath) {
      return respond(exchange, reject(404, { message: `There is nothing at ${path}.`, code: 'not_found' }));
    }
    if (method !== (isChat ? 'POST' : 'GET')) {
      return respond(exchange, reject(405, { message: `${method} is not supported at ${path}.` }));
    }
    return isChat ? chat(exchange) : listModels(exchange, modelPath?.[1]);
  }

  async function listModels(exchange: Exchange, id: string | undefined): Promise<Response> {
    const scripted = modelsReplies.shift();
    if (scripted) return respond(exchange, typeof scripted === 'function' ? await scripted() : scripted);

    const data = models.map((model) => ({
      id: model.id,
      object: 'model',
      created: seconds(clock),
      owned_by: model.id.split('/')[0],
    }));
    if (id === undefined) return respond(exchange, json({ object: 'list', data }));
    const found = data.find((model) => model.id === id || encodeURIComponent(model.id) === id);
    return respond(exchange, found ? json(found) : unknownModel(id));
  }

  async function chat(exchange: Exchange): Promise<Response> {
    const { log, serial, left } = exchange;
    const request = checkChatRequest(log.request.body);
    if (isRejected(request)) return respond(exchange, request);

    const scripted = replies.shift();
    const responder = scripted ?? models.find((model) => model.id === request.model)?.reply;
    if (!responder) return respond(exchange, unknownModel(request.model));
    const reply = typeof responder === 'function' ? await responder(request, log.request) : responder;
    if (reply.type !== 'answer') return respond(exchange, reply);

    const context: AnswerContext = {
      request,
      serial,
      envelope: { id: `chatcmpl-${serial}`, created: seconds(clock), model: request.model },
      clock,
      tokensPerSecond: tokensPerSecond ?? (scripted ? Infinity : modelSpeed),
      signal: left.signal,
    };
    if (request.stream === true) {
      const bytes = streamAnswer(reply.steps, context, () => log.settle('done'));
      return respondWithBytes(exchange, bytes, 'text/event-stream; charset=utf-8');
    }
    const whole = await completeAnswer(reply.steps, context);
    if (whole.type === 'reply') return respond(exchange, whole.reply);
    return respondWithBytes(exchange, whole.bytes, 'application/json');
  }

  return {
    fetch,
    requests,
    script: (...more) => void replies.push(...more),
    scriptModels: (...more) => void modelsReplies.push(...more),
  };
}

// A path alone is taken as one of this router's, as a browser takes it as one of the page's host.
function toAbsolute(input: RequestInfo | URL): URL | Request {
  return input instanceof Request ? input : new URL(input, 'http://router.test');
}

const seconds = (clock: Clock) => Math.floor(clock.now() / 1000);

const unknownModel = (id: string) =>
  reject(404, { message: `There is no model \`${id}\` here.`, param: 'model' });
