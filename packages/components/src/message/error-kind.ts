import type { MessageError } from '@orq-chat/core';

import type { ErrorKind } from '../labels/types.ts';

const byKind: Readonly<Partial<Record<MessageError['kind'], ErrorKind>>> = {
  connection: 'unreachable',
  timeout: 'timeout',
  server: 'unavailable',
  truncated: 'badAnswer',
  empty_stream: 'emptyAnswer',
  not_event_stream: 'badAnswer',
  malformed_chunk: 'badAnswer',
  validation: 'refused',
};

/** Codes of servers that say more than their status does. */
const byCode: Readonly<Record<string, ErrorKind>> = {
  context_length_exceeded: 'tooLong',
  string_above_max_length: 'tooLong',
  insufficient_quota: 'quota',
  model_not_found: 'notFound',
};

function byStatus(status: number): ErrorKind {
  switch (status) {
    case 401:
    case 403:
      return 'unauthorized';
    case 402:
      return 'quota';
    case 404:
      return 'notFound';
    case 408:
    case 504:
      return 'timeout';
    case 413:
      return 'tooLong';
    case 429:
      return 'rateLimited';
    default:
      return status >= 500 ? 'unavailable' : 'refused';
  }
}

/** What to tell a person about an error. */
export function toErrorKind({ kind, code, status }: MessageError): ErrorKind {
  const known = byCode[code] ?? byKind[kind];
  if (known) return known;
  return status !== undefined && status >= 400 ? byStatus(status) : 'unknown';
}
