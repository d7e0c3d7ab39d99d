import type { ToolCallPart } from '@orq-chat/core';
import { answer, text, toolCall } from '@orq-chat/testing';

import { question, reply, type StorySession } from './story-session.ts';

const getOrder: ToolCallPart = {
  type: 'tool-call',
  id: 'call_1',
  name: 'get_order',
  arguments: '{"customer":"customer 8213","last":true}',
  step: 0,
  state: 'done',
  output: { order: '8213', lines: 3, total: 12840, currency: 'EUR' },
};

export const refundOrder: ToolCallPart = {
  type: 'tool-call',
  id: 'call_2',
  name: 'refund_order',
  arguments: '{"order":"8213","amount":"€ 128.40","customer":"8213"}',
  step: 0,
  state: 'needs-approval',
};

/** Most of what an answer can hold, in one. */
export const richConversation = [
  question('Can you fetch the last order and write a function that sums its lines?'),
  reply([
    {
      type: 'reasoning',
      text: 'The customer wants the last order. I need `get_order`, and then a small, safe function.',
      duration: 4_200,
    },
    getOrder,
    {
      type: 'text',
      text: `Order **#8213** has three lines. This helper sums them, ignoring cancelled ones, and is [safe for empty orders](https://example.com/reduce):

\`\`\`ts
// total in cents
export function total(lines: Line[]) {
  return lines.filter((line) => line.status !== "cancelled")
    .reduce((sum, line) => sum + line.qty * line.price, 0)
}
\`\`\`

It returns \`0\` when nothing is left.`,
    },
  ]),
];

/** A tool that asks before it runs, has been called, and waits for a yes. */
export const approvalSession: StorySession = {
  messages: richConversation,
  script: () => [
    answer(toolCall('refund_order', JSON.parse(refundOrder.arguments))),
    answer(text('The customer hears of it today.')),
  ],
  tools: [
    {
      name: 'refund_order',
      parameters: { type: 'object' },
      needsApproval: true,
      run: () => ({ refunded: true }),
    },
  ],
  begin: (session) => session.send('Refund it.'),
};

/** Prose with every common block of Markdown. */
export const longAnswer = `## What changes in the draft

The new policy is shorter, and it says first what a customer *can* do. Three points matter most:

1. A refund takes **five working days**, counted from the day the parcel arrives.
2. Opened items are refunded too, unless the seal was there for hygiene.
3. Return shipping is free above € 40.

> Anything that a customer has to look up twice is written in the wrong place.

| Reason | Time | Who pays shipping |
| --- | ---: | --- |
| Wrong item | 2 days | we do |
| Changed mind | 5 days | customer |
| Damaged | 1 day | we do |

### What stays

- The right of withdrawal, word for word.
- The address for returns.
  - Belgium has its own.
`;
