import * as z from 'zod/mini';

import { lenient } from './lenient.ts';

const count = lenient(z.number());

/** Token counts as the provider gave them (wire.md §3). Providers add their own fields. */
export const usageSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  prompt_tokens_details: lenient(
    z.looseObject({
      cached_tokens: count,
      cache_creation_tokens: count,
      cache_write_tokens: count,
      audio_tokens: count,
    }),
  ),
  completion_tokens_details: lenient(
    z.looseObject({
      reasoning_tokens: count,
      accepted_prediction_tokens: count,
      rejected_prediction_tokens: count,
      audio_tokens: count,
    }),
  ),
});
export type CompletionUsage = z.infer<typeof usageSchema>;
