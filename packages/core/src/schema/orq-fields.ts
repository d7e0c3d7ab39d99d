import * as z from 'zod/mini';

import { openEnum } from './lenient.ts';

const fallbacks = z.optional(z.array(z.looseObject({ model: z.string() })));
/** Retries inside the router, apart from those of this client. */
const retry = z.optional(
  z.looseObject({
    count: z.optional(z.number().check(z.minimum(1), z.maximum(5))),
    on_codes: z.optional(z.array(z.number())),
  }),
);
/** `ttl` in seconds, at most 259,200; default 1,800. */
const cache = z.optional(
  z.looseObject({ type: openEnum<'exact_match'>(), ttl: z.optional(z.number().check(z.maximum(259_200))) }),
);
const loadBalancer = z.optional(
  z.looseObject({
    type: openEnum<'weight_based'>(),
    models: z.array(z.looseObject({ model: z.string(), weight: z.optional(z.number()) })),
  }),
);
/** `call_timeout` in ms, per upstream attempt. */
const timeout = z.optional(z.looseObject({ call_timeout: z.number() }));

const person = z.looseObject({
  id: z.string(),
  display_name: z.optional(z.string()),
  email: z.optional(z.string()),
  metadata: z.optional(z.array(z.record(z.string(), z.unknown()))),
  logo_url: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
});
const thread = z.looseObject({ id: z.string(), tags: z.optional(z.array(z.string())) });

/** What the Orq router takes beside the OpenAI fields (wire.md §2.4). */
export const routingFields = {
  fallbacks,
  retry,
  cache,
  load_balancer: loadBalancer,
  timeout,
  guardrails: z.optional(
    z.array(z.looseObject({ id: z.string(), execute_on: openEnum<'input' | 'output'>() })),
  ),
  plugins: z.optional(
    z.array(z.looseObject({ id: openEnum<'pii_redaction' | 'response_healing' | 'trace_scrubbing'>() })),
  ),
  /** Fills `{{name}}` in messages. */
  variables: z.optional(z.record(z.string(), z.unknown())),
  identity: z.optional(person),
  thread: z.optional(thread),
  template_engine: z.optional(z.string()),
};

const knowledgeBase = z.looseObject({
  knowledge_id: z.string(),
  query: z.optional(z.string()),
  top_k: z.nullish(z.int()),
  threshold: z.nullish(z.number()),
  search_type: z.nullish(openEnum<'vector_search' | 'keyword_search' | 'hybrid_search'>()),
  filter_by: z.optional(z.record(z.string(), z.unknown())),
  search_options: z.optional(
    z.looseObject({
      include_vectors: z.optional(z.boolean()),
      include_metadata: z.optional(z.boolean()),
      include_scores: z.optional(z.boolean()),
    }),
  ),
  rerank_config: z.optional(
    z.looseObject({
      model: z.string(),
      threshold: z.optional(z.number()),
      top_k: z.optional(z.number()),
    }),
  ),
  agentic_rag_config: z.optional(z.looseObject({ model: z.string() })),
});

/** The `orq` object (wire.md §2.5). */
export const orqSchema = z.looseObject({
  name: z.optional(z.string()),
  retry,
  fallbacks,
  cache,
  load_balancer: loadBalancer,
  timeout,
  prompt: z.optional(z.looseObject({ id: z.string(), version: openEnum<'latest'>() })),
  identity: z.optional(person),
  contact: z.optional(person),
  thread: z.optional(thread),
  tags: z.optional(z.array(z.string())),
  inputs: z.optional(
    z.union([
      z.array(
        z.looseObject({
          key: z.string(),
          value: z.optional(z.unknown()),
          is_pii: z.optional(z.boolean()),
        }),
      ),
      z.record(z.string(), z.unknown()),
    ]),
  ),
  knowledge_bases: z.optional(z.array(knowledgeBase)),
});
