import { ConnectionError, SDKError, TimeoutError, type OrqError } from '../errors.ts';
import type { CallOptions } from './options.ts';
import { mergeHeaders } from './request-headers.ts';
import type { SentRequest } from './send-request.ts';
import type { Transport } from './transport.ts';
import { systemClock, type Clock } from './with-retry.ts';

/** An answer that the server keeps, so that it can be read on after its connection broke. */
export type KeptStream = {
  /** Its name, which came as `x-orq-stream`. */
  readonly id: string;
  readonly transport: Transport;
  readonly call: CallOptions;
};

/** The way to a kept answer, however often its connection breaks. */
export type StreamLink = {
  /** Aborts when the caller does, or by `abort`. */
  readonly signal: AbortSignal;
  /**
   * Asks for the events after the one with this id; null is for all of them. `reason` is what cut the connection
   * before; null tries at once. Rejects when it is aborted, with what the server says for good, or once it has
   * tried for long.
   */
  readonly connect: (after: string | null, reason: OrqError | null) => Promise<SentRequest>;
  /** Something came: the next failure is a first one. */
  readonly progress: () => void;
  /** Ends the answer, here and on the server. */
  readonly abort: (reason?: unknown) => void;
  /** The answer is over: releases listeners. */
  readonly close: () => void;
};

/** Tries before an answer counts as lost: one to two minutes with their waits. */
const maxTries = 16;
/** What a try counts for that ended by a timeout, since it took long already. */
const timeoutWeight = 4;
/** Tries to stop an answer on a server that cannot be reached. */
const maxStops = 6;
const firstDelay = 250;
const longestDelay = 10_000;
/** The most that a server may ask to wait. */
const longestAskedDelay = 60_000;
/** How long a response may take to begin: the answer is there already. */
const longestBeginning = 15_000;

const patientClock: Clock = { ...systemClock, wait: waitForNetwork };

export function createStreamLink(kept: KeptStream, clock: Clock = patientClock): StreamLink {
  const { id, transport, call } = kept;
  const { signal: caller, onReconnect } = call;
  const stop = new AbortController();
  const { signal } = stop;
  let tries = 0;
  let patience = maxTries;
  let isOpen = true;

  const follow = () => abort(caller?.reason);
  caller?.addEventListener('abort', follow);
  if (caller?.aborted) follow();

  function ask(method: 'GET' | 'DELETE', options: CallOptions): Promise<SentRequest> {
    return transport(
      { path: `/streams/${id}`, method, accept: 'text/event-stream', body: null },
      { ...call, retries: { strategy: 'none' }, timeout: longestBeginning, ...options },
    );
  }

  async function connect(after: string | null, reason: OrqError | null): Promise<SentRequest> {
    const headers = mergeHeaders(call.headers, { 'last-event-id': after });
    for (let cause = reason; ;) {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other is the point
      if (cause) await pause(cause);
      try {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const sent = checkKind(await ask('GET', { headers, signal }));
        onReconnect?.(null);
        return sent;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!mayPass(error)) throw error;
        cause = error;
      }
    }
  }

  async function pause(reason: OrqError): Promise<void> {
    patience -= reason instanceof TimeoutError ? timeoutWeight : 1;
    if (patience < 0) throw reason;
    const asked = reason instanceof SDKError ? (reason.retryAfter ?? 0) : 0;
    const delay = Math.max(delayOf(tries, clock), Math.min(asked, longestAskedDelay));
    tries += 1;
    onReconnect?.({ attempt: tries, reason, delay });
    await clock.wait(delay, signal);
  }

  function abort(reason?: unknown): void {
    if (!isOpen) return;
    close();
    stop.abort(reason);
    void remove();
  }

  /** Nobody waits for it: whoever stopped is told so at once. */
  async function remove(): Promise<void> {
    for (let attempt = 0; attempt < maxStops; attempt++) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const { life } = await ask('DELETE', { signal: null });
        return life.close();
      } catch (error) {
        if (!mayPass(error)) return;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await clock.wait(delayOf(attempt, clock), null);
      }
    }
  }

  function close(): void {
    isOpen = false;
    caller?.removeEventListener('abort', follow);
  }

  return {
    signal,
    connect,
    progress() {
      tries = 0;
      patience = maxTries;
    },
    abort,
    close,
  };
}

/** Twice as long after each try; half of it by chance, so that not everyone comes back to a new server at once. */
function delayOf(tries: number, { random }: Clock): number {
  return (Math.min(firstDelay * 2 ** tries, longestDelay) * (1 + random())) / 2;
}

/** The page in front of a strange network answers everything, but not with events. */
function checkKind(sent: SentRequest): SentRequest {
  const { status, contentType } = sent.facts;
  if (status === 204 || contentType?.startsWith('text/event-stream')) return sent;
  sent.life.abort();
  throw new ConnectionError('Something else than the server answered.');
}

function mayPass(error: unknown): error is OrqError {
  if (error instanceof SDKError) return error.status === 408 || error.status === 429 || error.status >= 500;
  return error instanceof ConnectionError || error instanceof TimeoutError;
}

/** Waits, but no longer than until the network is back. */
function waitForNetwork(delay: number, signal: AbortSignal | null): Promise<void> {
  const { addEventListener, removeEventListener } = globalThis;
  if (typeof addEventListener !== 'function') return systemClock.wait(delay, signal);
  let listener: (() => void) | undefined;
  const isBack = new Promise<void>((resolve) => {
    listener = () => resolve();
    addEventListener('online', listener);
  });
  return Promise.race([systemClock.wait(delay, signal), isBack]).finally(() => {
    if (listener) removeEventListener('online', listener);
  });
}
