// Starts the parts of a measurement, each in a process of its own.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The proxy gets one core for itself where the system can say so; the rest shares the others. */
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/**
 * @param {string} file
 * @param {(string | number)[]} args
 * @param {string} [core]
 */
function start(file, args, core) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const gc = '--expose-gc';
  const pin = core !== undefined && canPin;
  return fork(
    path,
    args.map(String),
    pin ? { execPath: 'taskset', execArgv: ['-c', core, process.execPath, gc] } : { execArgv: [gc] },
  );
}

/** @param {import('node:child_process').ChildProcess} child @param {object} [question] */
async function ask(child, question) {
  if (question) child.send(question);
  const [answer] = await once(child, 'message');
  return answer;
}

/** @typedef {{ cpu: number, rss: number, heap: number }} Usage cpu in µs, the others in bytes */

/**
 * An upstream with a proxy before it, or alone when the proxy is `direct`. `rate` is in tokens a second for each
 * stream, 0 for as fast as the socket takes them.
 * @param {string} proxy
 * @param {number} rate
 * @param {number} tokens
 */
export async function startProxy(proxy, rate, tokens) {
  const upstream = start('upstream.mjs', [rate, tokens]);
  const { port: upstreamPort } = await ask(upstream);
  const server = proxy === 'direct' ? null : start('proxy.mjs', [proxy, upstreamPort], '0');
  const { port } = server ? await ask(server) : { port: upstreamPort };
  const path = proxy === 'ai-sdk' ? '/ai' : '/v1/chat/completions';

  return {
    port,
    path,
    /** @returns {Promise<Usage>} after a garbage collection */
    usage: async () => (server ? ask(server, {}) : { cpu: 0, rss: 0, heap: 0 }),
    /**
     * @param {{ streams: number, atOnce?: number, rampTime?: number }} job
     * @returns {Promise<{ chunks: number, done: number, broken: number, p50: number, p99: number }>}
     */
    load: ({ streams, atOnce = streams, rampTime = 0 }) =>
      ask(start('load.mjs', []), { port, path, streams, atOnce, rampTime }),
    /** @param {{ streams: number, stallTime: number }} job readers that do not read */
    stall: (job) => ask(start('load.mjs', []), { port, path, ...job }),
    async close() {
      server?.disconnect();
      upstream.kill();
      await Promise.all(
        [server, upstream].map(async (child) => {
          if (child?.exitCode === null) await once(child, 'exit');
        }),
      );
    },
  };
}
