// Where the time of one workload goes: self time by package, by file of ours, and by function.
// BENCH_READABLE=1 node build.mjs orq-chat; node profile.mjs orq-chat [W1|W2|W7] [tokens or family] [rate]
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { entrants } from './entrants/index.mjs';
import { createBrowser } from './src/bench-browser.mjs';
import { startServer } from './src/bench-server.mjs';
import { warmUp } from './work/answer.mjs';

const [id, workload = 'W2', what = '3000', rate = '500'] = process.argv.slice(2);
const entrant = entrants.find((each) => each.id === id);
const server = await startServer();
const browser = createBrowser(server);
const comments = new Map();

/** The module of a line of a bundle: esbuild writes its path above it. */
function moduleAt(url, line) {
  const file = new URL(url).pathname;
  if (!comments.has(file)) {
    const lines = readFileSync(resolve(import.meta.dirname, `.${file}`), 'utf8').split('\n');
    const found = lines.map((text, index) => [
      index,
      /^ *\/\/ ((?:packed\/)?(?:node_modules|entrants)\/\S+)/.exec(text)?.[1],
    ]);
    comments.set(
      file,
      found.filter(([, path]) => path),
    );
  }
  const path = comments.get(file).findLast(([index]) => index <= line)?.[1] ?? file;
  const own = /@orq-chat\/(.*)$/.exec(path)?.[1];
  return own?.replace('/dist/', '/') ?? /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** Self time in ms by the name that `nameOf` gives a call frame. */
function selfTimes({ nodes, samples, timeDeltas }, nameOf) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map();
  for (const [index, sample] of samples.entries()) {
    const name = nameOf(byId.get(sample).callFrame);
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  }
  times.delete('(idle)');
  return [...times].sort(([, a], [, b]) => b - a);
}

const inModule = ({ url, functionName, lineNumber }) =>
  url.includes('/build/') ? moduleAt(url, lineNumber) : functionName;

const result = await browser.run(id, 120_000, async ({ page, cdp }, figures) => {
  await warmUp({ page, server, entrant });
  const scenario = workload === 'W7' ? { family: what, length: 1_000_000 } : { tokens: Number(what) };
  const pace = workload === 'W2' ? Number(rate) : 0;
  await server.prepare({ seed: 300, rate: pace, protocol: entrant.protocol, ...scenario });
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await page.evaluate('observed.start(300, 60000)');
  const { marks: _, ...answer } = await page.evaluate('observed.answer');
  Object.assign(figures, answer, (await cdp.send('Profiler.stop')).profile);
});
await browser.stop();
server.stop();
const { nodes, samples, timeDeltas, ...answer } = result;
console.log(answer);
for (const nameOf of [inModule, (frame) => `${frame.functionName || 'anonymous'} in ${inModule(frame)}`]) {
  const times = selfTimes({ nodes, samples, timeDeltas }, nameOf);
  const busy = times.reduce((sum, [, ms]) => sum + ms, 0);
  for (const [name, ms] of times.slice(0, 40)) {
    console.log(`${ms.toFixed(1).padStart(8)} ms ${((100 * ms) / busy).toFixed(1).padStart(5)} %  ${name}`);
  }
  console.log('');
}
