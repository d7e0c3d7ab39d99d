import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';

import { ValidationError } from '../errors.ts';
import { createValueReader } from './create-value-reader.ts';
import { toResponseFormat } from './response-format.ts';
import type { StandardSchema } from './standard-schema.ts';

type Trip = { city: string; days: { steps: number }[] };

/** The same schema by each library. All infer the same type. */
const vendors: readonly (readonly [string, StandardSchema<Trip>])[] = [
  ['zod', z.object({ city: z.string(), days: z.array(z.object({ steps: z.number() })) })],
  ['zod/mini', mini.object({ city: mini.string(), days: mini.array(mini.object({ steps: mini.number() })) })],
  ['valibot', v.object({ city: v.string(), days: v.array(v.object({ steps: v.number() })) })],
  ['arktype', type({ city: 'string', days: type({ steps: 'number' }).array() })],
];

describe.each(vendors)('a schema of %s', (_vendor, schema) => {
  it('makes the value', async () => {
    const reader = createValueReader(schema);
    reader.write('{"city": "Delft", "days": [{"steps": 9000}]}');
    expect(await reader.finish()).toEqual({ city: 'Delft', days: [{ steps: 9000 }] });
  });

  it('says what is wrong with a finished field, and where', async () => {
    const reader = createValueReader(schema);
    reader.write('{"days": [{"steps": "many"}, {"steps": ');
    expect(reader.issues().map((issue) => issue.path)).toEqual(['days[0].steps']);
    reader.write('1}]}');
    const failure = await reader.finish().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ValidationError);
  });
});

it.each(vendors.filter(([vendor]) => vendor === 'zod' || vendor === 'arktype'))(
  'is sent as JSON Schema, which %s makes of it',
  (_vendor, schema) => {
    expect(toResponseFormat({ schema }).json_schema.schema).toMatchObject({
      type: 'object',
      properties: { city: { type: 'string' } },
    });
  },
);

it.each(vendors.filter(([vendor]) => vendor === 'zod/mini' || vendor === 'valibot'))(
  'asks for the JSON Schema, which %s makes only on demand',
  (_vendor, schema) => {
    expect(() => toResponseFormat({ schema })).toThrow('jsonSchema');
  },
);
