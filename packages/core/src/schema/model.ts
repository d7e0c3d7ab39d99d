import * as z from 'zod/mini';

import { lenient } from './lenient.ts';

/** One model that a router offers; on the Orq router `id` is `provider/model`. `created` is in Unix seconds. */
export const modelSchema = z.looseObject({
  id: z.string(),
  object: lenient(z.string()),
  created: lenient(z.number()),
  owned_by: lenient(z.string()),
});
export type Model = z.infer<typeof modelSchema>;

/** The models list (wire.md §1.2). `data` may be null on the wire; read it through `parseModelList`. */
export const modelListSchema = z.looseObject({
  object: lenient(z.string()),
  data: z.nullish(z.array(modelSchema)),
});

export type ModelList = { readonly object: 'list'; readonly data: readonly Model[] };
