import { expectTypeOf } from 'vitest';
import * as z from 'zod';

import { createValueReader, type PartialValue } from './create-value-reader.ts';

const trip = z.object({
  city: z.string(),
  kind: z.enum(['rail', 'road']),
  days: z.array(z.object({ date: z.string().transform((text) => new Date(text)) })),
});

// The value is what the schema gives; the partial one is what it reads, with nothing certain in it.
const reader = createValueReader(trip);
expectTypeOf(await reader.finish()).toEqualTypeOf<z.output<typeof trip>>();
expectTypeOf(reader.partial()).toEqualTypeOf<
  | {
      readonly city?: string;
      readonly kind?: string;
      readonly days?: readonly { readonly date?: string }[];
    }
  | undefined
>();

expectTypeOf<PartialValue<number | null>>().toEqualTypeOf<number | null>();
expectTypeOf<PartialValue<{ a?: 'x' | undefined }>>().toEqualTypeOf<{ readonly a?: string | undefined }>();
