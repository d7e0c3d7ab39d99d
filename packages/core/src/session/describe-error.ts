import {
  ConnectionError,
  isAbortError,
  isOrqError,
  SDKError,
  StreamError,
  TimeoutError,
  ValidationError,
} from '../errors.ts';
import type { MessageError, MessageErrorKind, TurnOutcome } from '../message/types.ts';

/** An error as plain data that a message keeps. `now` is epoch ms. */
export function describeError(error: unknown, now: number): MessageError {
  const kind = kindOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const code = isOrqError(error) ? String(error.code) : kind;
  if (!(error instanceof SDKError || error instanceof StreamError)) return { kind, code, message };

  const { status, retryAfter, requestId } = error;
  return {
    kind,
    code,
    message,
    ...(status === null ? {} : { status }),
    ...(retryAfter === null ? {} : { retryAt: now + retryAfter }),
    ...(requestId === null ? {} : { requestId }),
  };
}

function kindOf(error: unknown): MessageErrorKind {
  if (error instanceof SDKError) return 'api';
  if (error instanceof ConnectionError) return 'connection';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof StreamError) return error.reason;
  if (error instanceof ValidationError) return 'validation';
  return 'unknown';
}

/** How a turn ended that this error ended. `hasContent`: whether some of the answer had come. */
export function outcomeOfError(error: unknown, hasContent: boolean): TurnOutcome {
  if (isAbortError(error)) return 'stopped';
  if (error instanceof TimeoutError && error.phase === 'idle') return 'stalled';
  const isCut =
    error instanceof ConnectionError || (error instanceof StreamError && error.reason === 'truncated');
  return isCut && hasContent ? 'disconnected' : 'error';
}
