import type { BodyEnd } from './to-body.ts';

/**
 * Where a request stands: `pending` until the response begins, `streaming` while it is being sent; then `done`,
 * `aborted` when the client left first, or `dropped` when the script broke the connection.
 */
export type RequestState = 'pending' | 'streaming' | 'done' | 'aborted' | 'dropped';

/** A request that reached the router, with what became of it. Live: read it again to see it change. */
export interface RouterRequest {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly text: string;
  /** The body parsed as JSON; undefined when it is none. */
  readonly body: unknown;
  readonly state: RequestState;
  readonly aborted: boolean;
  /** True once nothing more is produced, for whatever reason. */
  readonly closed: boolean;
  /** Reads of the body that were handed out so far. */
  readonly reads: number;
  /** Resolves with the final state. */
  readonly settled: Promise<RequestState>;
}

/** The router's side of a recorded request. Only the first settling counts. */
export type RequestLog = {
  readonly request: RouterRequest;
  open(): void;
  countRead(): void;
  settle(state: BodyEnd): void;
};

/** Starts the record of one request. */
export function createRequestLog(sent: Request, text: string): RequestLog {
  let state: RequestState = 'pending';
  let reads = 0;
  let resolveSettled = (_state: RequestState): void => {};
  const settled = new Promise<RequestState>((resolve) => {
    resolveSettled = resolve;
  });
  const isClosed = () => state !== 'pending' && state !== 'streaming';

  return {
    request: {
      method: sent.method,
      url: sent.url,
      path: new URL(sent.url).pathname,
      headers: Object.fromEntries(sent.headers),
      text,
      body: parseJson(text),
      settled,
      get state() {
        return state;
      },
      get aborted() {
        return state === 'aborted';
      },
      get closed() {
        return isClosed();
      },
      get reads() {
        return reads;
      },
    },
    open() {
      if (state === 'pending') state = 'streaming';
    },
    countRead() {
      reads += 1;
    },
    settle(next) {
      if (isClosed()) return;
      state = next;
      resolveSettled(next);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
