'use client';

import { createElement, useMemo, type ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { headingBelow } from '../thread/heading-level.ts';
import { usePanel } from '../thread/panel-context.ts';
import type { MessageFacts } from './message-context.ts';

/** Who said it and when, for readers that go from heading to heading. Not shown. */
export function MessageHeading({ id, facts }: { id: string; facts: MessageFacts }): ReactElement {
  const labels = useLabels();
  const { name = labels.assistant, headingLevel } = usePanel();
  const time = useMemo(
    () => new Intl.DateTimeFormat(labels.locale, { timeStyle: 'short' }).format(facts.createdAt),
    [labels.locale, facts.createdAt],
  );
  return createElement(
    headingBelow(headingLevel),
    // A server may be in another time zone.
    { id, className: 'orq-visually-hidden', suppressHydrationWarning: true },
    facts.role === 'user' ? labels.youSaid : labels.assistantSaid(name, time),
  );
}
