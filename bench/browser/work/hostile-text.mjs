import { longestTask } from '../src/bench-browser.mjs';
import { families } from '../src/hostile.mjs';
import { warmUp } from './answer.mjs';

const sizes = (/** @type {number} */ length) =>
  Object.keys(families).map((family) => ({ family, length, repeats: 1, limit: 60_000 }));

/** Text that is made to be dear, 40 characters a token, as fast as the socket gives it. */
export const hostileText = {
  name: 'W7',
  title: ({ family, length }) => `${length.toLocaleString('en')} characters of ${family}`,
  quick: sizes(200_000),
  full: sizes(1_000_000),
  async measure(run, { family, length, limit }, seed, figures) {
    const { page, cdp, server, entrant } = run;
    await warmUp(run);
    await server.prepare({ seed, family, length, rate: 0, protocol: entrant.protocol });
    figures.longestCpu = await longestTask(cdp, async () => {
      await page.evaluate(`observed.start(${seed}, ${limit})`);
      const { marks: _, ...answer } = await page.evaluate('observed.answer');
      Object.assign(figures, answer);
    });
    figures.nodes = await page.evaluate('observed.nodes()');
  },
  columns: {
    'longest task, CPU ms': 'longestCpu',
    'longest task ms': 'longest',
    'last token ms': 'end',
    'DOM nodes': 'nodes',
    commits: 'commits',
  },
};
