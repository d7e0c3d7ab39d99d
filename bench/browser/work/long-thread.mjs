import { setTimeout as sleep } from 'node:timers/promises';

import { cpuTime, heapSize } from '../src/bench-browser.mjs';
import { percentile } from '../src/statistics.mjs';
import { type } from './answer.mjs';

const SECONDS = 3;
const RATE = 100;

/** A long thread, then one more answer while a person types. */
export const longThread = {
  name: 'W3',
  title: ({ messages }) =>
    `a thread of ${messages.toLocaleString('en')} messages, then an answer while typing`,
  quick: [
    { messages: 100, repeats: 1, limit: 20_000 },
    { messages: 1000, repeats: 1, limit: 20_000 },
  ],
  full: [
    { messages: 100, repeats: 2, limit: 10_000 },
    { messages: 1000, repeats: 2, limit: 20_000 },
    { messages: 10_000, repeats: 1, limit: 45_000 },
  ],
  async measure({ page, cdp, server, entrant }, { messages, limit }, seed, figures) {
    const heapBefore = await heapSize(cdp);
    await page.evaluate(
      `fetch('/thread?messages=${messages}').then((r) => r.json()).then((all) => { window.thread = all; })`,
    );
    Object.assign(figures, await page.evaluate(`observed.mount(window.thread, ${limit})`));
    await page.evaluate('window.thread = null');
    await sleep(300);
    figures.heap = ((await heapSize(cdp)) - heapBefore) / 1e6;
    figures.nodes = await page.evaluate('observed.nodes()');
    if (!figures.ok) return;
    const tokens = RATE * SECONDS;
    await server.prepare({ seed, tokens, rate: RATE, protocol: entrant.protocol });
    await page.evaluate('observed.watchKeys()');
    const before = await cpuTime(cdp);
    await page.evaluate(`observed.start(${seed}, ${limit})`);
    const over = new AbortController();
    const typing = type(cdp, over.signal);
    const { ok } = await page.evaluate('observed.answer');
    over.abort();
    figures.typed = await typing;
    const keys = await page.evaluate('observed.keys');
    Object.assign(figures, {
      ok,
      perToken: (((await cpuTime(cdp)) - before) * 1000) / tokens,
      keys: keys.length,
      keyP50: percentile(keys, 0.5),
      keyP95: percentile(keys, 0.95),
    });
  },
  columns: {
    'mount ms': 'mount',
    'heap MB': 'heap',
    'DOM nodes': 'nodes',
    'stream CPU µs/token': 'perToken',
    'key → paint p50 ms': 'keyP50',
    p95: 'keyP95',
    'keys painted': 'keys',
    'of keys typed': 'typed',
  },
};
