// Measures the handler beside a bare reverse proxy and the AI SDK's route, all before the same upstream, in one run.
// Ratios inside one run mean something; figures of different runs and machines do not.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { startProxy } from './processes.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    proxies: { type: 'string' },
  },
});
const proxies = values.proxies?.split(',') ?? [
  'http-proxy',
  'fetch',
  'handler',
  'handler-resumable',
  'ai-sdk',
];
const megabyte = 1024 * 1024;

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (/** @type {number[]} */ list) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const isWanted = (/** @type {string} */ name) => !values.only || values.only.split(',').includes(name);

/** CPU of the proxy for each chunk, at a pace at which no two chunks come together; and the time a chunk takes. */
async function measureCost() {
  const repetitions = values.quick ? 1 : 3;
  const entrants = ['direct', ...proxies];
  const runs = new Map(
    entrants.map((proxy) => [proxy, /** @type {{ cpu: number, p50: number, p99: number }[]} */ ([])]),
  );
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const proxy of entrants) {
      const running = await startProxy(proxy, 20, 200);
      await running.load({ streams: 50, rampTime: 500 }); // compiles what will be hot
      const before = await running.usage();
      const { chunks, broken, p50, p99 } = await running.load({ streams: 100, rampTime: 1_000 });
      const after = await running.usage();
      if (broken > 0) console.log(`${proxy}: ${broken} broken streams`);
      runs.get(proxy)?.push({ cpu: (after.cpu - before.cpu) / chunks, p50, p99 });
      await running.close();
    }
  }
  const row = (/** @type {string} */ proxy) => {
    const list = runs.get(proxy) ?? [];
    return {
      cpu: median(list.map(({ cpu }) => cpu)),
      p50: median(list.map(({ p50 }) => p50)),
      p99: median(list.map(({ p99 }) => p99)),
    };
  };
  const bare = row('http-proxy').cpu;
  console.log('\ncost: 100 streams, 20 tokens/s each, medians\n');
  console.table(
    Object.fromEntries(
      entrants.map((proxy) => {
        const { cpu, p50, p99 } = row(proxy);
        const added = proxy === 'direct' || bare === 0 ? '' : (cpu - bare).toFixed(1);
        return [
          proxy,
          { 'CPU µs/chunk': cpu.toFixed(1), 'more than http-proxy': added, 'p50 ms': p50, 'p99 ms': p99 },
        ];
      }),
    ),
  );
}

/** Many streams at once through a proxy that has one core. */
async function measureLoad() {
  const seconds = values.quick ? 10 : 60;
  /** @type {Record<string, object>} */
  const table = {};
  for (const proxy of ['direct', ...proxies]) {
    // The AI SDK's route would need several times the core that it has.
    const streams = (values.quick ? 500 : 2_000) / (proxy === 'ai-sdk' ? 20 : 1);
    const running = await startProxy(proxy, 20, seconds * 20);
    await running.load({ streams: 1 });
    const before = await running.usage();
    const end = running.load({ streams, rampTime: 5_000 });
    await wait(5_000 + (seconds * 1_000) / 2);
    const amid = await running.usage();
    const { chunks, done, broken, p50, p99 } = await end;
    table[proxy] = {
      streams: done,
      broken,
      missing: streams * seconds * 20 - chunks,
      'p50 ms': p50,
      'p99 ms': p99,
      'kB a stream': proxy === 'direct' ? '' : ((amid.rss - before.rss) / streams / 1024).toFixed(0),
    };
    await running.close();
  }
  console.log(`\nload: streams of 20 tokens/s, ${seconds} s, the proxy on one core\n`);
  console.table(table);
}

/** What piles up in the proxy for readers that do not read, while upstream has 50 MB for each. */
async function measureSlowReaders() {
  /** @type {Record<string, object>} */
  const table = {};
  for (const proxy of proxies) {
    const running = await startProxy(proxy, 0, 200_000);
    await running.stall({ streams: 1, stallTime: 500 });
    const before = await running.usage();
    const end = running.stall({ streams: 20, stallTime: 6_000 });
    await wait(2_500);
    const early = await running.usage();
    await wait(2_500);
    const late = await running.usage();
    await end;
    const kept = (/** @type {typeof before} */ at) => ((at.rss - before.rss) / 20 / megabyte).toFixed(1);
    table[proxy] = { 'MB a reader after 2.5 s': kept(early), 'after 5 s': kept(late) };
    await running.close();
  }
  console.log('\nslow readers: 20 that do not read 50 MB each\n');
  console.table(table);
}

/** What is left in the proxy's heap after many short streams. */
async function measureLeaks() {
  const streams = values.quick ? 1_000 : 10_000;
  /** @type {Record<string, object>} */
  const table = {};
  for (const proxy of proxies.filter((name) => name !== 'ai-sdk')) {
    const running = await startProxy(proxy, 0, 5);
    /** @type {Record<string, string>} */
    const row = {};
    for (let round = 1; round <= 5; round += 1) {
      const { broken } = await running.load({ streams, atOnce: 50 });
      await wait(1_000);
      row[`MB after ${round * streams}`] = ((await running.usage()).heap / megabyte).toFixed(1);
      if (broken > 0) row['broken'] = String(broken);
    }
    table[proxy] = row;
    await running.close();
  }
  console.log(`\nleaks: heap after ${5 * streams} short streams\n`);
  console.table(table);
}

console.log(
  `Node ${process.version}, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
const workloads = { cost: measureCost, load: measureLoad, slow: measureSlowReaders, leaks: measureLeaks };
for (const [name, measure] of Object.entries(workloads)) if (isWanted(name)) await measure();
console.log(
  `load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
