import type { OrqChatProps } from '@orq-chat/components';

import type { Upstream } from '../../upstream.ts';

type Suggestions = NonNullable<OrqChatProps['suggestions']>;

const forModels: Suggestions = [
  { title: 'Explain server-sent events', detail: 'with a small example' },
  { title: 'Write a binary search in TypeScript', detail: 'and its three hardest tests' },
  { title: 'Compare three sorting algorithms', detail: 'in a table' },
  { title: 'Plan a week of suppers', detail: 'for two, with a shopping list' },
];

/** Questions to start with, that who answers can answer. */
export const suggestions: Readonly<Record<Upstream['kind'], Suggestions>> = {
  orq: forModels,
  compatible: forModels,
  local: [
    { title: 'How do I keep the key safe?', detail: 'found in the documents, with sources' },
    { title: 'Why Lezer for Markdown?', detail: 'one of the decisions, with its numbers' },
    { title: 'What happens to a queued message after a stop?', detail: 'and why' },
    { title: 'Break the connection', detail: 'what has arrived stays, and can go on', prompt: '/fault drop' },
  ],
};
