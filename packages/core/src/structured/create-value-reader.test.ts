import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';

import { ValidationError } from '../errors.ts';
import { createValueReader } from './create-value-reader.ts';
import { toResponseFormat } from './response-format.ts';
import type { StandardSchema } from './standard-schema.ts';

const trip = z.object({
  city: z.string(),
  days: z.array(z.object({ date: z.iso.date(), steps: z.number().max(30_000) })),
  kind: z.enum(['rail', 'road']).transform((kind) => ({ kind })),
});
const text = JSON.stringify({ city: 'Delft', days: [{ date: '2026-05-01', steps: 9000 }], kind: 'rail' });

describe('a value that arrives', () => {
  it('grows, and ends as what the schema makes of it', async () => {
    const reader = createValueReader(trip);
    expect(reader.partial()).toBeUndefined();
    reader.write(text.slice(0, 11));
    expect(reader.partial()).toEqual({ city: 'De' });
    reader.write(text.slice(11));
    expect(reader.partial()).toMatchObject({ kind: 'rail' });
    expect(await reader.finish()).toMatchObject({ city: 'Delft', kind: { kind: 'rail' } });
  });

  it('is the same however it is cut', async () => {
    const whole = createValueReader(trip);
    whole.write(text);
    const cut = createValueReader(trip);
    for (const character of text) cut.write(character);
    expect(await cut.finish()).toEqual(await whole.finish());
  });

  it.each([
    ['a fence', `\n\`\`\`json\n${text}\n\`\`\`\nThat is all.`],
    ['space', `  \n${text}  \n`],
  ])('may stand in %s', async (_name, answer) => {
    for (const size of [1, 7, answer.length]) {
      const reader = createValueReader(trip);
      for (let at = 0; at < answer.length; at += size) reader.write(answer.slice(at, at + size));
      expect(await reader.finish()).toHaveProperty('city', 'Delft');
    }
  });

  it('may be a bare number', async () => {
    const reader = createValueReader(z.number());
    reader.write('4');
    reader.write('2');
    expect(await reader.finish()).toBe(42);
  });
});

describe('a value that is wrong', () => {
  it('is told of its finished fields alone, while others are written', () => {
    const reader = createValueReader(trip);
    reader.write('{"city": "Del');
    expect(reader.issues()).toEqual([]);
    reader.write('ft", "days": [{"date": "tomorrow"');
    expect(reader.issues()).toMatchObject([{ path: 'days[0].date' }]);
    // What was left out is wrong once the object is closed, a number once something follows it.
    reader.write('}, {"date": "2026-05-01", "steps": 30001');
    expect(reader.issues()).toMatchObject([{ path: 'days[0].date' }, { path: 'days[0].steps' }]);
    reader.write('}], "kind": "ra');
    expect(reader.issues()).toMatchObject([
      { path: 'days[0].date' },
      { path: 'days[0].steps' },
      { path: 'days[1].steps' },
    ]);
  });

  it('is refused with every issue at its end', async () => {
    const reader = createValueReader(trip);
    reader.write('{"city": 1, "days": [], "kind": "air"}');
    const failure = await reader.finish().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ValidationError);
    expect(failure).toMatchObject({ issues: [{ path: 'city' }, { path: 'kind' }] });
  });

  it.each([
    ['cut', '{"city": "Del', /cut/],
    ['no JSON', 'Delft, I think.', /Not a value: Delft at character/],
    ['empty', '', /cut/],
  ])('says so when the answer is %s', async (_name, answer, message) => {
    const reader = createValueReader(trip);
    reader.write(answer);
    await expect(reader.finish()).rejects.toMatchObject({
      code: 'no_value',
      message: expect.stringMatching(message),
    });
  });

  it('is checked seldom enough that a long one costs a few checks of the whole', () => {
    let read = 0;
    const schema: StandardSchema = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate(value) {
          read += JSON.stringify(value).length;
          return { value };
        },
      },
    };
    const reader = createValueReader(schema);
    const long = JSON.stringify(Array.from({ length: 5000 }, (_, at) => ({ at })));
    for (let at = 0; at < long.length; at += 20) {
      reader.write(long.slice(at, at + 20));
      reader.issues();
    }
    expect(read).toBeLessThan(20 * long.length);
  });

  it('survives a schema that is not ready for half of it, or that answers later', async () => {
    const reader = createValueReader(
      z.object({ list: z.array(z.string()) }).catchall(
        z.string().refine(() => {
          throw new Error('A bug of the app.');
        }),
      ),
    );
    reader.write('{"other": "x", ');
    expect(reader.issues()).toEqual([]);

    const later = createValueReader(z.string().refine((word) => Promise.resolve(word === 'yes')));
    later.write('"yes"');
    await expect(later.finish()).resolves.toBe('yes');
  });
});

describe('what a request says', () => {
  it('is the schema that the library gives', () => {
    expect(toResponseFormat({ schema: trip, name: 'trip', strict: true })).toMatchObject({
      type: 'json_schema',
      json_schema: {
        name: 'trip',
        strict: true,
        schema: { type: 'object', required: ['city', 'days', 'kind'] },
      },
    });
  });

  it('is the schema beside it where the library gives none', () => {
    const schema = mini.object({ city: mini.string() });
    expect(() => toResponseFormat({ schema, name: 'trip' })).toThrow('"trip"');
    const jsonSchema = mini.toJSONSchema(schema);
    expect(toResponseFormat({ schema, jsonSchema }).json_schema).toEqual({
      name: 'answer',
      schema: jsonSchema,
    });
  });
});
