import type { Clock } from '../clock.ts';
import type { ChatRequest, Envelope } from '../wire.ts';

/** What an answer needs to know beside its steps. `signal` aborts when the client leaves. */
export type AnswerContext = {
  readonly request: ChatRequest;
  readonly serial: number;
  readonly envelope: Envelope;
  readonly clock: Clock;
  readonly tokensPerSecond: number;
  readonly signal: AbortSignal;
};
