import type { AssistantMessage } from '@orq-chat/core';

import type { ActingLabels } from '../../labels/late/types.ts';

type Name = keyof ActingLabels['detail'];

interface Format {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly labels: Pick<ActingLabels, 'seconds' | 'tokensPerSecond'>;
}

/** What is known of how an answer came about, in the order in which it is shown. What is not known is left out. */
export function detailsOf(
  message: AssistantMessage,
  { locale, currency, labels }: Format,
): readonly (readonly [Name, string])[] {
  const { model, createdAt, usage, timings } = message;
  const count = (value: number | undefined) => value && new Intl.NumberFormat(locale).format(value);
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const seconds = (ms: number | undefined) => ms && labels.seconds(tenths.format(ms / 1000));
  const speed = timings?.tokensPerSecond;

  const details: readonly (readonly [Name, string | 0 | undefined])[] = [
    ['model', model],
    ['date', new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(createdAt)],
    ['input', count(usage?.inputTokens)],
    ['cached', count(usage?.cachedTokens)],
    ['output', count(usage?.outputTokens)],
    ['reasoning', count(usage?.reasoningTokens)],
    ['cost', formatCost(usage?.cost, currency, locale)],
    ['firstToken', seconds(timings?.firstToken)],
    ['total', seconds(timings?.total)],
    ['speed', speed && labels.tokensPerSecond(tenths.format(speed))],
  ];
  return details.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** An amount with as many digits as a small one needs; nothing where amount or currency is not known. */
export function formatCost(
  cost: number | undefined,
  currency: string | undefined,
  locale: string,
): string | undefined {
  if (cost === undefined || currency === undefined) return undefined;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(cost !== 0 && Math.abs(cost) < 0.1 ? { maximumSignificantDigits: 2 } : {}),
  }).format(cost);
}
