// The browser: a page of its own for each run, and what its main thread did.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { chromium } from 'playwright-core';

const observer = readFileSync(join(import.meta.dirname, 'observe.js'), 'utf8');
const flags = `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-extensions --disable-sync
  --disable-background-networking --disable-component-update`.split(/\s+/);
flags.push('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');

/** @param {Promise<unknown>} promise */
async function within(promise, ms, what) {
  const late = new AbortController();
  try {
    return await Promise.race([
      promise,
      sleep(ms, undefined, { signal: late.signal }).then(() => {
        throw new Error(`${what} took over ${ms} ms`);
      }),
    ]);
  } finally {
    late.abort();
  }
}

/** Runs pages against `server`. A page that hangs takes the browser down; the next one gets a new browser. */
export function createBrowser(server) {
  let browser;
  let context;

  async function start() {
    if (browser?.isConnected()) return;
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: flags });
    context = await browser.newContext({ viewport: { width: 900, height: 900 } });
    // A tab that stays: a new tab in a window costs less background work than a new window.
    await context.newPage();
    await sleep(1500);
  }

  async function stop() {
    await within(browser?.close(), 6000, 'closing').catch(() => undefined);
    browser = undefined;
  }

  /** Opens `id` and gives its page to `work`. What went wrong is in `error`, with the figures there were until then. */
  async function run(id, limit, work) {
    await start();
    const figures = {};
    const errors = new Set();
    let page;
    try {
      page = await within(context.newPage(), 15_000, 'a new page');
      page.on('pageerror', ({ message }) => errors.add(message.slice(0, 200)));
      await page.addInitScript(observer);
      const cdp = await context.newCDPSession(page);
      // CPU time of the main thread: other processes on the machine add less noise to it than to wall time.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const whole = async () => {
        await page.goto(`${server.base}/page/${id}`, { waitUntil: 'load' });
        await page.waitForFunction('window.observed?.isReady()', undefined, { timeout: 20_000 });
        await sleep(250);
        await work({ page, cdp }, figures);
      };
      await within(whole(), limit, 'a run');
      await within(page.close(), 8000, 'closing a page');
      return errors.size > 0 ? { ...figures, error: [...errors].join('; ') } : figures;
    } catch (error) {
      await stop();
      return { ...figures, ok: false, error: [String(error.message).slice(0, 200), ...errors].join('; ') };
    }
  }
  return { run, stop, version: () => browser?.version() };
}

/** Main-thread CPU so far, in ms: script, microtasks, style, layout, paint. */
export async function cpuTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Bytes of the JavaScript heap after a collection. */
export async function heapSize(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** The longest task of the main thread while `work` runs, in ms of its own CPU time: what others do adds nothing. */
export async function longestTask(cdp, work) {
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await work();
  const complete = new Promise((resolve) => {
    cdp.once('Tracing.tracingComplete', resolve);
  });
  await cdp.send('Tracing.end');
  await complete;
  const threadOf = ({ pid, tid }) => `${pid}:${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(events.filter(isMain).map(threadOf));
  const tasks = events.filter((event) => event.ph === 'X' && main.has(threadOf(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
