import { type } from 'arktype';
import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import * as z from 'zod';

import { defineTool, type Tool } from './tool.ts';

// `run` and `needsApproval` know what the schema gives, whichever library made it.
const search = defineTool({
  name: 'search',
  input: z.object({ query: z.string(), limit: z.number().default(10) }),
  needsApproval: (input) => {
    expectTypeOf(input).toEqualTypeOf<{ query: string; limit: number }>();
    return input.limit > 100;
  },
  run: async (input, { signal }) => {
    expectTypeOf(input).toEqualTypeOf<{ query: string; limit: number }>();
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
    return [input.query];
  },
});
expectTypeOf(search).toEqualTypeOf<Tool<{ query: string; limit: number }, string[]>>();

// So does what makes queries stale, with what `run` gives.
defineTool({
  name: 'rename',
  input: z.object({ id: z.string() }),
  run: async ({ id }) => ({ id, version: 2 }),
  invalidates: ({ id }, output) => {
    expectTypeOf(output).toEqualTypeOf<{ id: string; version: number }>();
    return [['orders'], ['order', id]];
  },
});
defineTool({ name: 'list', run: () => 1, invalidates: [['orders'], ['order', 1]] });
// @ts-expect-error -- a key is a list
defineTool({ name: 'list', run: () => 1, invalidates: ['orders'] });

defineTool({
  name: 'valibot',
  input: v.object({
    at: v.pipe(
      v.string(),
      v.transform((text) => new Date(text)),
    ),
  }),
  run: ({ at }) => expectTypeOf(at).toEqualTypeOf<Date>(),
});
defineTool({
  name: 'arktype',
  input: type({ unit: '"C" | "F"' }),
  run: ({ unit }) => expectTypeOf(unit).toEqualTypeOf<'C' | 'F'>(),
});

// A list takes tools of any input.
const clock = defineTool({ name: 'clock', run: () => Date.now() });
expectTypeOf([search, clock]).toExtend<readonly Tool[]>();

// @ts-expect-error -- the schema gives no such field
defineTool({ name: 'wrong', input: z.object({ a: z.string() }), run: ({ b }) => b });
