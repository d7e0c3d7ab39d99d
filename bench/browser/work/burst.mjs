import { cpuTime, heapSize } from '../src/bench-browser.mjs';
import { warmUp } from './answer.mjs';

/** One answer as fast as the socket gives it. */
export const burst = {
  name: 'W1',
  title: ({ tokens }) => `an answer of ${tokens.toLocaleString('en')} tokens at once`,
  quick: [{ tokens: 10_000, repeats: 1, limit: 15_000 }],
  full: [
    { tokens: 10_000, repeats: 3, limit: 30_000 },
    { tokens: 50_000, repeats: 3, limit: 40_000 },
  ],
  async measure(run, { tokens, limit }, seed, figures) {
    const { page, cdp, server, entrant } = run;
    await warmUp(run);
    await server.prepare({ seed, tokens, rate: 0, protocol: entrant.protocol });
    await heapSize(cdp);
    const before = await cpuTime(cdp);
    await page.evaluate(`observed.start(${seed}, ${limit})`);
    const { marks: _, ...answer } = await page.evaluate('observed.answer');
    const cpu = (await cpuTime(cdp)) - before;
    Object.assign(figures, answer, { perToken: (cpu * 1000) / tokens, heap: (await heapSize(cdp)) / 1e6 });
    figures.nodes = await page.evaluate('observed.nodes()');
  },
  columns: {
    'CPU µs/token': 'perToken',
    'first text ms': 'first',
    'last token ms': 'end',
    'longest task ms': 'longest',
    'blocked ms': 'blocked',
    'heap MB': 'heap',
    'DOM nodes': 'nodes',
    commits: 'commits',
  },
};
