import { describe, expect, it } from 'vitest';

import { ar } from './ar.ts';
import { de } from './de.ts';
import { english } from './english.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import type { Language } from './types.ts';
import { zh } from './zh.ts';

const languages = { en: english, nl, de, fr, es, pt, ja, zh, ar };
const totals = [0, 1, 2, 3, 11, 100];

/** Stands for any text that a label is given; nothing else looks like it. */
const probe = 'Qx7';

/** All that a label can say, by path, whatever it is asked. */
function textsOf(labels: object, path = ''): [path: string, text: string][] {
  return Object.entries(labels).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'object' && value !== null) return textsOf(value, `${here}.`);
    if (here === 'attachmentRefused') return refusals(labels as Language).map((text) => [here, text]);
    return samples(value as (...given: unknown[]) => string).map((text) => [here, text]);
  });
}

function refusals({ attachmentRefused }: Language): string[] {
  return [
    ...(['type', 'empty'] as const).map((reason) => attachmentRefused({ name: probe, reason })),
    ...(['size', 'total'] as const).map((reason) => attachmentRefused({ name: probe, reason, limit: probe })),
    ...totals.map((limit) => attachmentRefused({ name: probe, reason: 'count', limit })),
  ];
}

/** A label takes texts, numbers, or both. None minds a number; a text where a number belongs is not asked about. */
function samples(label: (...given: unknown[]) => string): string[] {
  const numbers = totals.map((total) => label(total, total));
  const texts = totals.flatMap((total) => [label(total, probe), label(probe, total), label(probe, probe)]);
  return [...numbers, ...texts.filter((text) => !text.includes('NaN'))];
}

const englishTexts = new Map(textsOf(english));

describe.each(Object.entries(languages))('%s', (_name, labels) => {
  const texts = textsOf(labels);

  it('says something for every word', () => {
    expect(texts.filter(([, text]) => text.trim() === '' || /undefined|NaN|#/.test(text))).toEqual([]);
  });

  it('has the words that English has', () => {
    expect([...new Set(texts.map(([path]) => path))].sort()).toEqual([...englishTexts.keys()].sort());
  });

  it('keeps what it is told', () => {
    expect(labels.chatWith(probe)).toContain(probe);
    expect(labels.assistantSaid(probe, '10:05')).toMatch(new RegExp(`${probe}.*10:05`));
    expect(labels.removeAttachment(probe)).toContain(probe);
    expect(labels.source(7, probe)).toMatch(new RegExp(`7.*${probe}`));
    expect(labels.writing.secretFound(probe)).toContain(probe);
  });

  it('names a language that Intl knows', () => {
    expect(Intl.PluralRules.supportedLocalesOf(labels.locale)).toEqual([labels.locale]);
  });
});

const others = Object.entries(languages).filter(([name]) => name !== 'en');

it.each(others)('%s has no English sentence left', (_name, labels) => {
  const left = textsOf(labels).filter(
    ([path, text]) => text.split(' ').length > 2 && englishTexts.get(path) === text,
  );
  expect(left).toEqual([]);
});

it('counts by the rules of each language', () => {
  expect([0, 1, 2].map(english.tokens)).toEqual(['0 tokens', '1 token', '2 tokens']);
  expect([0, 1, 2].map(fr.tokens)).toEqual(['0 jeton', '1 jeton', '2 jetons']);
  expect([1, 5].map(ja.tokens)).toEqual(['1 トークン', '5 トークン']);
  // One form each for none, one, two, a few, many, and the hundreds.
  expect(
    new Set([0, 1, 2, 3, 11, 100].map((total) => ar.tokens(total).replaceAll(/\p{Nd}+/gu, ''))).size,
  ).toBe(6);
});
