import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts the local server. `stop` ends it. */
export async function startServer() {
  const child = fork(join(import.meta.dirname, 'server.mjs'));
  const [port] = await once(child, 'message');
  const base = `http://127.0.0.1:${port}`;
  return {
    base,
    /** What the next request is answered with. */
    async prepare(scenario) {
      await fetch(`${base}/control/scenario`, { method: 'POST', body: JSON.stringify(scenario) });
    },
    /** When the last answer's tokens were written. */
    last: async () => (await fetch(`${base}/control/last`)).json(),
    stop: () => child.kill(),
  };
}
