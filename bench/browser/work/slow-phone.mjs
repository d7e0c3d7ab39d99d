import { percentile } from '../src/statistics.mjs';
import { type, warmUp } from './answer.mjs';

/** Typing while an answer comes, on a processor six times as slow. */
export const slowPhone = {
  name: 'W6',
  title: ({ rate, seconds, slower }) => `typing at ${rate} tokens/s for ${seconds} s, CPU slowed ${slower}×`,
  quick: [{ rate: 500, seconds: 8, slower: 6, repeats: 1, limit: 40_000 }],
  full: [{ rate: 500, seconds: 10, slower: 6, repeats: 3, limit: 60_000 }],
  async measure(run, { rate, seconds, slower, limit }, seed, figures) {
    const { page, cdp, server, entrant } = run;
    const tokens = rate * seconds;
    await warmUp(run);
    await server.prepare({ seed, tokens, rate, protocol: entrant.protocol });
    await page.evaluate('observed.watchKeys()');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(`observed.start(${seed}, ${limit})`);
    const over = new AbortController();
    const typing = type(cdp, over.signal);
    const { marks: _, ...answer } = await page.evaluate('observed.answer');
    over.abort();
    const typed = await typing;
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const keys = await page.evaluate('observed.keys');
    Object.assign(figures, answer, {
      late: answer.end - seconds * 1000,
      typed,
      keys: keys.length,
      keyP50: percentile(keys, 0.5),
      keyP95: percentile(keys, 0.95),
    });
  },
  columns: {
    'key → paint p50 ms': 'keyP50',
    p95: 'keyP95',
    'keys painted': 'keys',
    'of keys typed': 'typed',
    'DOM updates': 'updates',
    'longest task ms': 'longest',
    'end late by ms': 'late',
  },
};
