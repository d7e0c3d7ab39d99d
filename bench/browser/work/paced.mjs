import { setTimeout as sleep } from 'node:timers/promises';

import { cpuTime, heapSize } from '../src/bench-browser.mjs';
import { latencies, warmUp } from './answer.mjs';

/** Tokens shown, CPU and updates of the DOM so far, every 400 ms. */
async function sample({ page, cdp, server }, signal) {
  const samples = [];
  while (!signal.aborted) {
    await sleep(400);
    const [cpu, { shown, updates }] = await Promise.all([
      cpuTime(cdp),
      page.evaluate('({ shown: observed.shown, updates: observed.updates })'),
    ]);
    samples.push({ shown, cpu, updates });
  }
  const { markerToken } = await server.last();
  return samples.map((each) => ({ ...each, shown: markerToken[each.shown] ?? 0 }));
}

/** What one update of the DOM cost within a tenth of an answer, in ms of CPU. */
function updateCost(samples, tokens, tenth) {
  const within = samples.filter(({ shown }) => shown >= (tokens * (tenth - 1)) / 10);
  const first = within[0];
  const last = within.findLast(({ shown }) => shown <= (tokens * (tenth + 0.5)) / 10);
  if (!first || !last || last.updates === first.updates) return NaN;
  return (last.cpu - first.cpu) / (last.updates - first.updates);
}

/** An answer at the pace of a fast model. */
export const paced = {
  name: 'W2',
  title: ({ rate, seconds }) => `${rate} tokens/s for ${seconds} s`,
  quick: [{ rate: 500, seconds: 5, repeats: 1, limit: 20_000 }],
  full: [
    { rate: 100, seconds: 10, repeats: 2, limit: 40_000 },
    { rate: 500, seconds: 10, repeats: 3, limit: 40_000 },
  ],
  async measure(run, { rate, seconds, limit }, seed, figures) {
    const { page, cdp, server, entrant } = run;
    const tokens = rate * seconds;
    await warmUp(run);
    const offset = await page.evaluate('observed.clockOffset()');
    await server.prepare({ seed, tokens, rate, protocol: entrant.protocol });
    await heapSize(cdp);
    const before = await cpuTime(cdp);
    await page.evaluate(`observed.start(${seed}, ${limit})`);
    const over = new AbortController();
    const sampling = sample(run, over.signal);
    const { marks, ...answer } = await page.evaluate('observed.answer');
    const cpu = (await cpuTime(cdp)) - before;
    over.abort();
    const samples = await sampling;
    const early = updateCost(samples, tokens, 2);
    const late = updateCost(samples, tokens, 10);
    Object.assign(figures, answer, latencies(marks, offset, await server.last()), {
      perToken: (cpu * 1000) / tokens,
      early,
      late,
      growth: late / early,
    });
  },
  columns: {
    'CPU µs/token': 'perToken',
    'an update, 2nd tenth, ms': 'early',
    '10th tenth': 'late',
    growth: 'growth',
    'sent → painted p50 ms': 'latencyP50',
    p95: 'latencyP95',
    max: 'latencyMax',
    'dropped frames': 'dropped',
    'DOM updates': 'updates',
    commits: 'commits',
  },
};
