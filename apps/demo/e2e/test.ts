import { createTestRouter, type RouterRequest, type TestRouter } from '@orq-chat/testing';
import { listen, type Listening } from '@orq-chat/testing/node';
import { expect, test as base } from '@playwright/test';

import type { Upstream } from '../server/choose-upstream.ts';
import { createChat, type Chat } from './chat.ts';
import { serveDemo, type Site } from './serve-demo.ts';

/** The key of the handler. No browser may ever see it. */
export const secretKey = 'orq-secret-0f9b3c2d7e41';

/** The router on a port, as the demo's server is told of it. */
export const toUpstream = ({ url }: Listening): Upstream => ({
  kind: 'compatible',
  host: 'router.test',
  model: 'local/tour',
  apiKey: secretKey,
  baseURL: `${url}/v1`,
});

type Fixtures = {
  /** Speed of what the provider's models say. */
  readonly tokensPerSecond: number;
  /** The provider, as a script. */
  readonly router: TestRouter;
  /** The router on a port, behind the demo's server. */
  readonly upstream: Listening;
  readonly site: Site;
  readonly chat: Chat;
  /** Whether requests are meant to fail: then the browser's own lines about them are no noise. */
  readonly failures: boolean;
  /** Fails a test that leaves anything on the console. */
  readonly quiet: void;
};

export const test = base.extend<Fixtures>({
  failures: [false, { option: true }],

  tokensPerSecond: [Infinity, { option: true }],

  router: async ({ tokensPerSecond }, provide) => {
    await provide(createTestRouter({ apiKey: secretKey, tokensPerSecond }));
  },

  upstream: async ({ router }, provide) => {
    const upstream = await listen(router);
    await provide(upstream);
    await upstream.close();
  },

  site: async ({ upstream }, provide) => {
    const site = await serveDemo({ upstream: toUpstream(upstream), documents: [] });
    await provide(site);
    await site.close();
  },

  chat: async ({ page, site }, provide) => {
    await page.goto(site.url);
    await provide(createChat(page));
  },

  quiet: [
    async ({ page, failures }, provide) => {
      const noise: string[] = [];
      page.on('console', (line) => noise.push(`${line.type()}: ${line.text()}`));
      page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
      await provide();
      expect(noise.filter((line) => !failures || !line.startsWith('error: Failed to load resource'))).toEqual(
        [],
      );
    },
    { auto: true },
  ],
});

/** The requests for answers that reached the provider. */
export function chatRequests(router: TestRouter): readonly RouterRequest[] {
  return router.requests.filter((request) => request.path.endsWith('/chat/completions'));
}

export { expect };
