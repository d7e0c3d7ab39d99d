import { describe, expect, it } from 'vitest';

import { toErrorKind } from './error-kind.ts';

describe('the kind of an error', () => {
  it.each([
    [{ kind: 'connection', code: 'connection' }, 'unreachable'],
    [{ kind: 'timeout', code: 'timeout' }, 'timeout'],
    [{ kind: 'empty_stream', code: 'empty_stream' }, 'emptyAnswer'],
    [{ kind: 'not_event_stream', code: 'not_event_stream' }, 'badAnswer'],
    [{ kind: 'server', code: 'oops' }, 'unavailable'],
    [{ kind: 'unknown', code: 'unknown' }, 'unknown'],
    [{ kind: 'api', code: 'api', status: 401 }, 'unauthorized'],
    [{ kind: 'api', code: 'api', status: 402 }, 'quota'],
    [{ kind: 'api', code: 'api', status: 404 }, 'notFound'],
    [{ kind: 'api', code: 'api', status: 422 }, 'refused'],
    [{ kind: 'api', code: 'api', status: 429 }, 'rateLimited'],
    [{ kind: 'api', code: 'api', status: 529 }, 'unavailable'],
  ] as const)('of %j is %s', (error, kind) => {
    expect(toErrorKind({ message: '', ...error })).toBe(kind);
  });

  it('believes the code of a server more than its status', () => {
    const facts = { kind: 'api', message: '', status: 400 } as const;
    expect(toErrorKind({ ...facts, code: 'context_length_exceeded' })).toBe('tooLong');
    expect(toErrorKind({ ...facts, status: 429, code: 'insufficient_quota' })).toBe('quota');
  });
});
