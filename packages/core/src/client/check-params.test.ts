import { describe, expect, it } from 'vitest';

import { ValidationError } from '../errors.ts';
import { completionRequestSchema } from '../schema/completion-request.ts';
import { clientServing } from '../test/stream-of.ts';
import { checkParams } from './check-params.ts';

const messages = [{ role: 'user', content: 'Hello' }];
const problems = (params: Record<string, unknown>) =>
  checkParams({ model: 'm', messages, ...params }).map(({ path, message }) => `${path}: ${message}`);

describe('parameters', () => {
  it('that cannot work are listed by path, all at once', () => {
    expect(
      problems({
        model: '',
        messages: [],
        temperature: 7,
        top_p: -1,
        n: 0,
        stop: ['a', 'b', 'c', 'd', 'e'],
        tools: [{ type: 'function', function: { name: 'get weather' } }],
        stream_options: { include_usage: true },
        top_logprobs: 2,
        modalities: ['text', 'audio'],
      }),
    ).toEqual([
      'model: must not be empty',
      'messages: must not be empty',
      'temperature: must be at most 2',
      'top_p: must be at least 0',
      'stop: must be at most 4 entries',
      'n: must be at least 1',
      'tools[0].function.name: must be 1 to 64 letters, digits, _ or -',
      'stream_options: needs stream: true',
      'top_logprobs: needs logprobs: true',
      'audio: is needed with the audio modality',
    ]);
  });

  it.each([
    [
      [{ role: 'wizard', content: 'x' }],
      'messages[0].role: expected one of system, developer, user, assistant, tool',
    ],
    [[{ role: 'user' }], 'messages[0].content: expected string or expected array'],
    [[{ role: 'user', content: [{ type: 'text' }] }], 'messages[0].content[0].text: expected string'],
    [
      [{ role: 'user', content: [{ type: 'image_url', image_url: {} }] }],
      'messages[0].content[0].image_url.url: expected string',
    ],
    [
      [{ role: 'user', content: [{ type: 'file', file: {} }] }],
      'messages[0].content[0].file: needs exactly one of file_data and uri',
    ],
    [[{ role: 'assistant' }], 'messages[0].content: is needed unless the message has tool_calls'],
    [[{ role: 'tool', content: 'x' }], 'messages[0].tool_call_id: expected string'],
    [
      [{ role: 'system', content: [{ type: 'image_url', image_url: { url: 'x' } }] }],
      'messages[0].content[0].type: expected one of text',
    ],
  ])('name the place inside %j', (list, problem) => {
    expect(problems({ messages: list })[0]).toContain(problem);
  });

  it.each([
    [{ tool_choice: 'sometimes' }, 'tool_choice'],
    [{ tools: [{ type: 'function' }] }, 'tools[0].type'],
    [{ response_format: { type: 'json_schema' } }, 'response_format.type'],
    [
      { response_format: { type: 'json_schema', json_schema: { name: 'a b' } } },
      'response_format.json_schema.name',
    ],
    [{ thinking: { type: 'enabled', budget_tokens: 100 } }, 'thinking.budget_tokens'],
    [{ thinking: { type: 'enabled', budget_tokens: 2000 }, max_tokens: 1000 }, 'thinking.budget_tokens'],
    [{ metadata: { key: 'x'.repeat(513) } }, 'metadata.key'],
    [{ cache: { type: 'exact_match', ttl: 300_000 } }, 'cache.ttl'],
    [{ retry: { count: 9 } }, 'retry.count'],
    [{ orq: { knowledge_bases: [{}] } }, 'orq.knowledge_bases[0].knowledge_id'],
  ])('are checked in %j', (params, path) => {
    expect(problems(params).map((problem) => problem.split(':')[0])).toContain(path);
  });

  it('of every known kind pass', () => {
    const params = {
      messages: [
        { role: 'system', content: 'Be kind.', name: 'rules' },
        {
          role: 'developer',
          content: [{ type: 'text', text: 'Be short.', cache_control: { type: 'ephemeral', ttl: '1h' } }],
        },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,AA', detail: 'low' } },
            { type: 'input_audio', input_audio: { data: 'AA', format: 'mp3' } },
            { type: 'file', file: { file_data: 'data:application/pdf;base64,AA', filename: 'a.pdf' } },
          ],
        },
        {
          role: 'assistant',
          content: [
            { type: 'reasoning', reasoning: 'Hm', signature: 's' },
            { type: 'redacted_reasoning', data: 'x' },
            { type: 'text', text: 'A dot.' },
            { type: 'refusal', refusal: 'No' },
          ],
        },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' }, thought_signature: 's' },
          ],
        },
        { role: 'tool', content: '42', tool_call_id: 'c' },
        { role: 'tool', content: [{ type: 'text', text: '42' }], tool_call_id: null },
        { role: 'assistant', content: null, audio: { id: 'a' }, reasoning_content: 'x' },
      ],
      stream: true,
      stream_options: { include_usage: true, include_obfuscation: false },
      temperature: 2,
      top_p: 1,
      top_k: 40,
      frequency_penalty: -2,
      presence_penalty: null,
      max_tokens: 100.5,
      max_completion_tokens: null,
      seed: 1.5,
      stop: 'x',
      n: 2,
      logprobs: true,
      top_logprobs: 20,
      tools: [
        { function: { name: 'f', parameters: { type: 'object' }, strict: true } },
        { type: 'custom', custom: { name: 'c' } },
      ],
      tool_choice: { type: 'function', function: { name: 'f' } },
      parallel_tool_calls: false,
      response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: {}, strict: true } },
      modalities: ['text', 'audio'],
      audio: { voice: 'alloy', format: 'mp3' },
      reasoning_effort: 'ultra',
      thinking: { type: 'enabled', budget_tokens: 1024, thinking_level: 'high' },
      max_output_tokens: 9,
      verbosity: 'low',
      metadata: { team: 'a' },
      name: 'trace',
      prompt_cache_key: 'k',
      cache_control: { type: 'ephemeral' },
      fallbacks: [{ model: 'x' }],
      retry: { count: 3, on_codes: [429] },
      cache: { type: 'exact_match', ttl: 60 },
      load_balancer: { type: 'weight_based', models: [{ model: 'a', weight: 0.5 }] },
      timeout: { call_timeout: 1000 },
      guardrails: [{ id: 'orq_pii_detection', execute_on: 'input' }],
      plugins: [{ id: 'pii_redaction', language: 'en' }],
      variables: { name: 'Anna' },
      identity: { id: 'anna', tags: ['a'] },
      thread: { id: 't' },
      orq: {
        prompt: { id: 'p', version: 'latest' },
        inputs: [{ key: 'a', value: 1 }],
        knowledge_bases: [{ knowledge_id: 'k', top_k: null }],
      },
      some_new_field: { anything: true },
    };
    expect(problems({ ...params, thinking: { type: 'adaptive' } })).toEqual([]);
    expect(problems({ ...params, max_tokens: 5000 })).toEqual([]);
    expect(completionRequestSchema.parse({ model: 'm', ...params, max_tokens: 5000 })).toEqual({
      model: 'm',
      ...params,
      max_tokens: 5000,
    });
  });

  it('that cannot work are never sent, unless the check is switched off', async () => {
    const orq = clientServing(
      ['{"choices":[{"message":{"content":"ok"},"finish_reason":"stop"}]}'],
      {},
      { validate: true },
    );
    const bad = { model: 'm', messages: [], temperature: 7 };
    const refused = orq.router.chat.completions.create(bad);
    await expect(refused).rejects.toThrow(ValidationError);
    await expect(refused).rejects.toMatchObject({
      issues: [
        { path: 'messages', message: 'must not be empty' },
        { path: 'temperature', message: 'must be at most 2' },
      ],
    });
    await expect(orq.router.chat.completions.create(bad, { validate: false })).resolves.toMatchObject({
      choices: [{ message: { content: 'ok' } }],
    });
  });
});
