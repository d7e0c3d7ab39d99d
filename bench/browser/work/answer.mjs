// What the workloads share: one answer, observed.
import { setTimeout as sleep } from 'node:timers/promises';

import { percentile } from '../src/statistics.mjs';

/** Mounts an empty thread and streams a short answer: what loads late or compiles at first use is not measured. */
export async function warmUp({ page, server, entrant }) {
  await page.evaluate('observed.mount([], 5000)');
  await server.prepare({ seed: 11, tokens: 200, rate: 0, protocol: entrant.protocol });
  await page.evaluate('observed.start(11, 8000)');
  await page.evaluate('observed.answer');
  await sleep(150);
}

/** From written by the server to painted, in ms. */
export function latencies(marks, offset, { sentAt }) {
  const all = marks
    .filter(({ marker, paintedAt }) => paintedAt > 0 && sentAt[marker] !== undefined)
    .map(({ marker, paintedAt }) => paintedAt + offset - sentAt[marker]);
  return {
    latencyP50: percentile(all, 0.5),
    latencyP95: percentile(all, 0.95),
    latencyMax: percentile(all, 1),
  };
}

/** Types a letter at once and then every 110 ms, until `signal` ends it. */
export async function type(cdp, signal) {
  const key = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 };
  const sent = [];
  const press = (event) =>
    sent.push(cdp.send('Input.dispatchKeyEvent', { ...key, ...event }).catch(() => 'lost'));
  while (!signal.aborted) {
    // Not awaited: a page that hangs must not slow the typist.
    press({ type: 'keyDown', text: 'a' });
    press({ type: 'keyUp' });
    await sleep(110);
  }
  await Promise.race([Promise.allSettled(sent), sleep(3000)]);
  return sent.length / 2;
}
