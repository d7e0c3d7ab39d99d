import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js';

import { LimitError } from '../errors.ts';
import type { UseLimits } from '../handler-options.ts';
import type { RedisClient } from '../redis-client.ts';

const minute = 60;
const day = 24 * 60 * 60;
/** Seconds after which it is worth asking again while others stream; nobody knows when one ends. */
const streamRetryTime = 5;

/** Counts what each principal uses. Throws a LimitError once it is used up. */
export type RateLimits = {
  /** Whether answers have to be measured. */
  readonly countsTokens: boolean;
  /** Counts one request, if there are tokens left for its answer. */
  countRequest(principalId: string): Promise<void>;
  /** Counts an answer that is being written, until the returned function is called. */
  openStream(principalId: string): () => void;
  /** Counts what an answer took. */
  spendTokens(principalId: string, tokens: number): Promise<void>;
};

export function createRateLimits(limits: UseLimits): RateLimits {
  const { requestsPerMinute, tokensPerDay, concurrentStreams, redis } = limits;
  const requests = createLimiter('orq:requests', requestsPerMinute, minute, redis);
  const tokens = createLimiter('orq:tokens', tokensPerDay, day, redis);
  const streams = new Map<string, number>();

  return {
    countsTokens: tokens !== null,
    async countRequest(principalId) {
      const spent = await tokens?.get(principalId);
      if (spent && spent.remainingPoints <= 0) throw outOfTokens(spent, tokensPerDay ?? 0);
      await requests?.consume(principalId).catch((reason: RateLimiterRes) => {
        throw tooManyRequests(reason, requestsPerMinute ?? 0);
      });
    },
    openStream(principalId) {
      const open = streams.get(principalId) ?? 0;
      if (concurrentStreams !== undefined && open >= concurrentStreams)
        throw tooManyStreams(concurrentStreams);
      streams.set(principalId, open + 1);
      return () => {
        const left = (streams.get(principalId) ?? 1) - 1;
        if (left === 0) streams.delete(principalId);
        else streams.set(principalId, left);
      };
    },
    async spendTokens(principalId, spent) {
      await tokens?.penalty(principalId, spent);
    },
  };
}

/** Counts in Redis where there is one, for all nodes together; in memory without it, and whenever it fails. */
function createLimiter(
  keyPrefix: string,
  points: number | undefined,
  duration: number,
  redis: RedisClient | undefined,
): RateLimiterAbstract | null {
  if (points === undefined) return null;
  const inMemory = new RateLimiterMemory({ keyPrefix, points, duration });
  if (!redis) return inMemory;
  return new RateLimiterRedis({
    keyPrefix,
    points,
    duration,
    storeClient: redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: inMemory,
  });
}

function tooManyRequests({ msBeforeNext }: RateLimiterRes, limit: number): LimitError {
  const retryAfter = Math.ceil(msBeforeNext / 1000);
  return new LimitError({
    code: 'requests_per_minute_exceeded',
    message: `More than ${limit} messages in a minute. Wait ${toWords(retryAfter)} and send it again.`,
    limit,
    retryAfter,
  });
}

function outOfTokens({ msBeforeNext }: RateLimiterRes, limit: number): LimitError {
  const retryAfter = Math.ceil(msBeforeNext / 1000);
  return new LimitError({
    code: 'token_budget_exceeded',
    message: `The budget of ${limit.toLocaleString('en')} tokens a day is used up. It is full again in ${toWords(retryAfter)}.`,
    limit,
    retryAfter,
  });
}

function tooManyStreams(limit: number): LimitError {
  return new LimitError({
    code: 'concurrent_streams_exceeded',
    message: `${limit === 1 ? 'An answer is' : `${limit} answers are`} still being written. Wait for it to end, or stop it, and send the message again.`,
    limit,
    retryAfter: streamRetryTime,
  });
}

function toWords(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3600)} hours`;
}
