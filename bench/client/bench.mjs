// Reads one recorded answer with this client and with others, in one run, in turns, on reads of three sizes. Counts CPU
// time, so that other work on the machine matters less.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { entrants } from './entrants.mjs';
import { bodyOf, recordAnswer } from './recording.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = values.quick ? 1 : Number(values.rounds);
const small = recordAnswer(2);
const recording = values.quick ? small : recordAnswer(20);
const sizes = { whole: Infinity, '16 kB': 16_384, '64 B': 64 };
/** An entrant that would take longer, in ms, reads the small recording. */
const patience = 20_000;

const list = entrants.filter(({ name }) => name.includes(values.only));
/** MB/s by entrant and size of reads; `isSmall` when the small recording had to do. */
const results = new Map();

for (let round = 0; round < rounds; round++) {
  for (const [at] of list.entries()) {
    const entrant = list[(at + round) % list.length];
    for (const label of Object.keys(sizes)) await measure(entrant, label);
  }
}
report();

async function measure(entrant, label) {
  if (entrant.readsLines && label !== 'whole') return;
  const key = `${entrant.name} ${label}`;
  const known = results.get(key) ?? { speeds: [], isSmall: values.quick };
  // The first run warms up, and tells whether the long one can be waited for.
  const probe = known.speeds.length === 0 ? await time(entrant, small, label) : 0;
  const isSmall =
    known.isSmall || (probe * recording.openai.bytes.length) / small.openai.bytes.length > patience;
  const taken = await time(entrant, isSmall ? small : recording, label);
  const { bytes } = (isSmall ? small : recording)[entrant.recording ?? 'openai'];
  results.set(key, { isSmall, speeds: [...known.speeds, bytes.length / 1e6 / (taken / 1000)] });
}

/** CPU time of one reading, in ms. */
async function time(
  { name, read, readsLines, recording: which = 'openai' },
  { [which]: { bytes }, lines, text: right },
  label,
) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  const text = await read(readsLines ? lines : () => bodyOf(bytes, sizes[label]));
  const { user, system } = process.cpuUsage(start);
  if (text !== null && text !== right)
    throw new Error(`${name} read ${text.length} of ${right.length} characters.`);
  return (user + system) / 1000;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1];
}

function speed({ name }, label) {
  const { speeds } = results.get(`${name} ${label}`) ?? {};
  return speeds ? median(speeds) : 0;
}

function report() {
  const { bytes, chunks } = recording.openai;
  console.log(
    `${(bytes.length / 1e6).toFixed(1)} MB in ${chunks} chunks; medians of ${rounds} rounds, by CPU time`,
  );
  console.log(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n`);
  console.log(`| MB/s (k chunks/s) | ${Object.keys(sizes).join(' | ')} |`);
  console.log(`| --- |${' --: |'.repeat(Object.keys(sizes).length)}`);
  for (const entrant of list) {
    const cells = Object.keys(sizes).map((label) => {
      const rate = speed(entrant, label);
      if (rate === 0) return '';
      const { bytes: own, chunks: count } = recording[entrant.recording ?? 'openai'];
      const { isSmall } = results.get(`${entrant.name} ${label}`);
      return `${rate.toFixed(rate < 10 ? 1 : 0)}${isSmall && !values.quick ? '*' : ''} (${((rate * count * 1000) / own.length).toFixed(0)})`;
    });
    console.log(`| ${entrant.name} | ${cells.join(' | ')} |`);
  }
  compare();
}

/** Ratios of MB/s: against the fastest peer, and against the floor. */
function compare() {
  const floor = list.find(({ readsLines }) => readsLines);
  const own = list.find(({ name }) => name.startsWith('@orq-chat'));
  const peers = list.filter(({ isPeer }) => isPeer);
  if (!floor || !own || peers.length === 0) return;
  console.log(
    `\n| MB/s of ${own.name} | against the fastest peer | against the floor |\n| --- | --: | --: |`,
  );
  for (const label of Object.keys(sizes)) {
    const fastest = peers.reduce((best, peer) => (speed(peer, label) > speed(best, label) ? peer : best));
    const ratio = (speed(own, label) / speed(fastest, label)).toFixed(1);
    const share = (speed(own, label) / speed(floor, 'whole')).toFixed(2);
    console.log(`| ${label} reads | ${ratio} × (${fastest.name}) | ${share} |`);
  }
}
