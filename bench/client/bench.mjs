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
const recordings = { small: recordAnswer(2), large: recordAnswer(20) };
const sizes = { whole: Infinity, '16 kB': 16_384, '64 B': 64 };

const list = entrants.filter(({ name }) => name.includes(values.only));
/** MB/s by entrant and size of reads. */
const results = new Map();

// The first reading warms up.
for (const entrant of list)
  for (const label of labelsOf(entrant)) await time(entrant, recordings.small, label);
for (let round = 0; round < rounds; round++) {
  for (const [at] of list.entries()) {
    const entrant = list[(at + round) % list.length];
    for (const label of labelsOf(entrant)) await measure(entrant, label);
  }
}
report();

function labelsOf({ readsLines }) {
  return readsLines ? ['whole'] : Object.keys(sizes);
}

function isSmall({ getsLess = [] }, label) {
  return values.quick || getsLess.includes(label);
}

function recordingFor(entrant, label) {
  return isSmall(entrant, label) ? recordings.small : recordings.large;
}

async function measure(entrant, label) {
  const recording = recordingFor(entrant, label);
  const taken = await time(entrant, recording, label);
  const { bytes } = recording[entrant.recording ?? 'openai'];
  const key = `${entrant.name} ${label}`;
  results.set(key, [...(results.get(key) ?? []), bytes.length / 1e6 / (taken / 1000)]);
}

/** CPU time of one reading, in ms. */
async function time(
  { name, read, readsLines, recording: which = 'openai' },
  { [which]: { bytes }, lines, text: right },
  label,
) {
  // A turn of the event loop, as every network read takes one: modules load in it.
  await new Promise((resolve) => void setImmediate(resolve));
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
  const speeds = results.get(`${name} ${label}`);
  return speeds ? median(speeds) : 0;
}

function report() {
  const { bytes, chunks } = (values.quick ? recordings.small : recordings.large).openai;
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
      const { bytes: own, chunks: count } = recordingFor(entrant, label)[entrant.recording ?? 'openai'];
      const mark = isSmall(entrant, label) && !values.quick ? '*' : '';
      return `${rate.toFixed(rate < 10 ? 1 : 0)}${mark} (${((rate * count * 1000) / own.length).toFixed(0)})`;
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
