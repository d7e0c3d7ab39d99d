'use client';

import type { ReactElement } from 'react';

import { useLabels } from '../../labels/use-labels.ts';
import { useMessageOptions } from '../message-options.ts';
import { formatCost } from './details-of.ts';

export interface MessageCostProps {
  cost: number;
}

/** What an answer cost, where the app has named a currency. */
export function MessageCost({ cost }: MessageCostProps): ReactElement | null {
  const { locale } = useLabels();
  const { currency } = useMessageOptions();
  const amount = formatCost(cost, currency, locale);
  return amount === undefined ? null : <span>{amount}</span>;
}
