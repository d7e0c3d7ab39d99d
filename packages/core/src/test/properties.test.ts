import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createCompletionFolder } from '../fold/create-completion-folder.ts';
import { foldChunk } from '../fold/fold-chunk.ts';
import { completionChunkSchema } from '../schema/completion-chunk.ts';
import { completionSchema, type Completion } from '../schema/completion.ts';
import { toCompletionChunk, toUsage } from '../schema/to-completion-chunk.ts';
import { usageSchema } from '../schema/usage.ts';
import { arbitraryChunk, arbitraryStream } from './arbitrary-stream.ts';
import { expectedCompletion } from './oracle.ts';
import { cutBytes, encode, outcomeOf, streamOf } from './stream-of.ts';

const cuts = fc.array(fc.nat(), { maxLength: 20 });

describe('any stream', () => {
  it('folds to what the rules say, however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStream(), cuts, async ({ chunks, text }, places) => {
        const { completion, error } = await outcomeOf(streamOf(cutBytes(encode(text), places)));
        expect(error).toBeNull();
        expect(completion).toEqual(expectedCompletion(chunks));
      }),
      { numRuns: 1500 },
    );
  });

  it('folds to the shape that its schema promises', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChunk, { maxLength: 6 }), (chunks) => {
        const folder = createCompletionFolder();
        for (const chunk of chunks) folder.add(toCompletionChunk(chunk));
        expect(completionSchema.safeParse(folder.completion()).success).toBe(true);
      }),
    );
  });
});

describe('folding', () => {
  const chunkLists = fc.array(arbitraryChunk.map(toCompletionChunk), { maxLength: 8 });

  it('is the same chunk by chunk as in a folder', () => {
    fc.assert(
      fc.property(chunkLists, (chunks) => {
        const folder = createCompletionFolder();
        let completion: Completion | null = null;
        for (const chunk of chunks) {
          folder.add(chunk);
          completion = foldChunk(completion, chunk);
          expect(completion).toEqual(folder.completion());
        }
      }),
    );
  });

  it('never changes what it handed out, and keeps what did not change', () => {
    fc.assert(
      fc.property(chunkLists, (chunks) => {
        const folder = createCompletionFolder();
        const seen: { completion: Completion; copy: string }[] = [];
        for (const chunk of chunks) {
          folder.add(chunk);
          const completion = folder.completion();
          expect(folder.completion()).toBe(completion);
          const touched = new Set(
            (chunk.choices ?? []).map(({ index }, position) => ((index ?? -1) >= 0 ? index : position)),
          );
          const before = seen.at(-1)?.completion.choices.filter(({ index }) => !touched.has(index)) ?? [];
          expect(before.every((choice) => completion.choices.includes(choice))).toBe(true);
          seen.push({ completion, copy: JSON.stringify(completion) });
        }
        for (const { completion, copy } of seen) expect(JSON.stringify(completion)).toBe(copy);
      }),
    );
  });
});

describe('the rules for chunks', () => {
  /** Any JSON in the places of a chunk, so that every field has every type at some time. */
  const anything = fc.oneof(
    { weight: 3, arbitrary: arbitraryChunk },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
  const spoilt = fc
    .tuple(
      anything,
      fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(Infinity, -0))), {
        maxLength: 3,
      }),
    )
    .map(([value, spoils]) =>
      spoils.reduce<unknown>((spoiled, [at, piece]) => replaceAt(spoiled, at, piece), value),
    );

  it('agree with the schema on everything', () => {
    fc.assert(
      fc.property(spoilt, (payload) => {
        const result = completionChunkSchema.safeParse(payload);
        expect(attempt(() => toCompletionChunk(payload))).toEqual(
          result.success ? { value: result.data } : null,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('agree with the schema on usage', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('total_tokens', 'prompt_tokens_details', 'x'), fc.jsonValue()),
        (usage) => {
          const result = usageSchema.safeParse(usage);
          expect(attempt(() => toUsage(usage))).toEqual(result.success ? { value: result.data } : null);
        },
      ),
    );
  });

  it('return a chunk without faults as it is', () => {
    const chunk = {
      id: 'x',
      choices: [{ index: 0, delta: { content: 'Hi' }, finish_reason: null }],
      other: { deep: [1] },
    };
    expect(toCompletionChunk(chunk)).toBe(chunk);
  });

  it('drop a field named __proto__', () => {
    const chunk = toCompletionChunk(
      JSON.parse('{"choices":[{"delta":{"__proto__":{"polluted":1},"content":"x"}}]}'),
    );
    const { message } = foldChunk(null, chunk).choices[0] ?? {};
    expect(Object.hasOwn(message ?? {}, '__proto__')).toBe(false);
    expect(message).not.toHaveProperty('polluted');
  });
});

function attempt<T>(run: () => T): { value: T } | null {
  try {
    return { value: run() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** A copy of a JSON value in which one of its values, counted in order, is replaced. */
function replaceAt(value: unknown, at: number, piece: unknown): unknown {
  const paths = pathsOf(value);
  const path = paths[at % paths.length] ?? [];
  return replacePath(value, path, piece);
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function replacePath(value: unknown, [key, ...rest]: readonly string[], piece: unknown): unknown {
  if (key === undefined) return piece;
  if (Array.isArray(value))
    return value.map((child, at) => (String(at) === key ? replacePath(child, rest, piece) : child));
  return { ...(value as object), [key]: replacePath(Reflect.get(value as object, key), rest, piece) };
}
