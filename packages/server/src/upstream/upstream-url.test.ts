import { expect, it } from 'vitest';

import { upstreamUrl } from './upstream-url.ts';

it.each([
  ['https://my.orq.ai', '/v2/router/chat/completions', '/v3/router/models'],
  ['https://my.orq.ai/v2/router', '/v2/router/chat/completions', '/v3/router/models'],
  ['https://my.orq.ai/v3/router/', '/v3/router/chat/completions', '/v3/router/models'],
  ['http://localhost:11434/v1', '/v1/chat/completions', '/v1/models'],
  [
    'https://gateway.example/team/v2/router?tenant=a',
    '/team/v2/router/chat/completions?tenant=a',
    '/team/v3/router/models?tenant=a',
  ],
])('below %s asks %s and %s', (base, chat, models) => {
  const { origin } = new URL(base);
  expect(upstreamUrl(new URL(base), '/chat/completions').href).toBe(origin + chat);
  expect(upstreamUrl(new URL(base), '/models').href).toBe(origin + models);
});
