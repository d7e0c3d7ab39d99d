// The tables of a run, in Markdown: medians of what finished.   node report.mjs results/latest.json
import { readFileSync } from 'node:fs';

import { median } from './src/statistics.mjs';
import { workloads } from './work/index.mjs';

/** @param {number | null} value */
function format(value) {
  if (value === null) return '–';
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function tableOf(workload, results) {
  const columns = Object.entries(workload.columns);
  const ids = new Set(results.map(({ entrant }) => entrant));
  const rows = Array.from(ids, (id) => {
    const own = results.filter(({ entrant }) => entrant === id);
    const finished = own.filter(({ ok }) => ok);
    if (finished.length === 0) return [id, 'did not finish', ...columns.slice(1).map(() => '')];
    return [id, ...columns.map(([, key]) => format(median(finished.map((result) => result[key] ?? NaN))))];
  });
  return table(['', ...columns.map(([title]) => title)], rows);
}

/** All tables of a run. */
export function report(run) {
  const loads = run.results.map(({ load }) => load);
  const parts = [
    `${run.startedAt}, Chromium ${run.chromium}, Node ${run.node}, ${run.cpu}; load average ${format(median(loads))}, at most ${format(Math.max(0, ...loads))}.`,
  ];
  for (const workload of workloads) {
    for (const [index, size] of (run.quick ? workload.quick : workload.full).entries()) {
      const results = run.results.filter((each) => each.workload === workload.name && each.index === index);
      if (results.length > 0)
        parts.push(`### ${workload.name}: ${workload.title(size)}`, tableOf(workload, results));
    }
  }
  if (run.sizes.length > 0) {
    const rows = run.sizes.map(({ id, ...size }) => [
      id,
      ...Object.values(size).map((bytes) => format(bytes / 1000)),
    ]);
    parts.push(
      '### W5: kB that load with the page, gzip',
      table(['', 'JS without React', 'JS', 'CSS', 'JS that loads later, if at all'], rows),
    );
  }
  for (const { workload, entrant, error } of run.results) {
    if (error) parts.push(`${workload} ${entrant}: ${error}`);
  }
  return parts.join('\n\n');
}

if (process.argv[1] === import.meta.filename)
  console.log(report(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
