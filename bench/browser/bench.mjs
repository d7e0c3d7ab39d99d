// Measures chat panels in a real browser on the same seeded work; README.md says what each figure means.
// node bench.mjs [--quick] [--only W1,W3] [--entrants orq-chat,floor-md] [--no-build] [--out results/mine.json]
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from './build.mjs';
import { entrants as allEntrants } from './entrants/index.mjs';
import { report } from './report.mjs';
import { createBrowser } from './src/bench-browser.mjs';
import { startServer } from './src/bench-server.mjs';
import { workloads } from './work/index.mjs';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'W1,W2,W3,W5,W6' },
    entrants: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    out: { type: 'string', default: 'results/latest.json' },
  },
});
const names = asked.only.split(',');
const entrants = allEntrants.filter(({ id }) => !asked.entrants || asked.entrants.split(',').includes(id));

const run = {
  startedAt: new Date().toISOString(),
  quick: asked.quick,
  node: process.version,
  cpu: `${cpus().length} × ${cpus()[0].model}`,
  sizes: asked['no-build'] || !names.includes('W5') ? [] : await build(entrants),
  results: [],
};
if (!asked['no-build'] && run.sizes.length === 0) await build(entrants);

const server = await startServer();
const browser = createBrowser(server);
// Who did not finish a workload once is not asked for a larger one.
const unfinished = new Set();

for (const workload of workloads.filter(({ name }) => names.includes(name))) {
  for (const [index, size] of (asked.quick ? workload.quick : workload.full).entries()) {
    for (let repeat = 0; repeat < size.repeats; repeat++) {
      // Repeat by repeat, entrant by entrant, in another order each time: what drifts hits all alike.
      for (const entrant of rotated(entrants, repeat * 3)) {
        if (unfinished.has(`${workload.name} ${entrant.id}`)) continue;
        await measure(workload, size, index, entrant, repeat);
      }
    }
  }
}
run.chromium = browser.version();
await browser.stop();
server.stop();
save();
console.log(report(run));

async function measure(workload, size, index, entrant, repeat) {
  const seed = 100 + repeat;
  const figures = await browser.run(entrant.id, size.limit * 2 + 15_000, (opened, found) =>
    workload.measure({ ...opened, server, entrant }, size, seed, found),
  );
  if (!figures.ok && !size.family) unfinished.add(`${workload.name} ${entrant.id}`);
  run.results.push({ workload: workload.name, index, entrant: entrant.id, load: loadavg()[0], ...figures });
  const shown = Object.entries(workload.columns).map(
    ([title, key]) => `${title} ${figures[key]?.toFixed?.(1)}`,
  );
  console.log(workload.name, workload.title(size), entrant.id, figures.error ?? '', shown.join(', '));
  save();
}

/** @param {readonly unknown[]} list */
function rotated(list, by) {
  return list.map((_, index) => list[(index + by) % list.length]);
}

function save() {
  const file = resolve(import.meta.dirname, asked.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(run, null, 1));
}
