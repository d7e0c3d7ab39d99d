import { completionRequestSchema } from '@orq-chat/core/schema';
import { expect, it } from 'vitest';

import { describeIssue } from './describe-issue.ts';

const message = { role: 'user', content: 'Hi' };

it.each([
  [{ model: '' }, 'model', '`model` must not be empty.'],
  [{ model: 7 }, 'model', '`model` must be of type string.'],
  [{ temperature: 9 }, 'temperature', '`temperature` must be at most 2.'],
  [{ n: 0 }, 'n', '`n` must be at least 1.'],
  [{ top_logprobs: 3 }, 'top_logprobs', '`top_logprobs` needs logprobs: true.'],
  [
    { messages: [message, { role: 'tool', content: 'x' }] },
    'messages[1].tool_call_id',
    '`messages[1].tool_call_id` must be of type string.',
  ],
  [
    { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] },
    'messages[0].content[0].image_url',
    '`messages[0].content[0].image_url` must be of type object.',
  ],
  [
    { tools: [{ function: { name: 'a b' } }] },
    'tools[0].function.name',
    '`tools[0].function.name` must be 1 to 64 letters, digits, _ or -.',
  ],
])('says what is wrong with %j', (fields, param, sentence) => {
  const { error } = completionRequestSchema.safeParse({ model: 'a/b', messages: [message], ...fields });
  expect(describeIssue(error?.issues ?? [])).toEqual({ param, message: sentence });
});
