// Opens streams and reads them: counts chunks, and measures how long each took since upstream wrote it.
import { connect } from 'node:net';

/** Latencies are counted in bins of 20 µs, up to 4 s. */
const binSize = 20;
const bins = new Uint32Array(200_000);

/** @param {string} path */
function toRequest(path) {
  const text = { type: 'text', text: 'Hello' };
  const body = JSON.stringify({
    model: 'bench/model',
    stream: true,
    messages: [path === '/ai' ? { id: '1', role: 'user', parts: [text] } : { role: 'user', content: [text] }],
  });
  const head = [`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', 'content-type: application/json'];
  return [...head, `content-length: ${body.length}`, 'connection: close', '', body].join('\r\n');
}

/** @param {number} share */
function percentile(share) {
  const total = bins.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  const bin = bins.findIndex((count) => (seen += count) >= total * share);
  return (bin * binSize) / 1000;
}

/**
 * @param {{ port: number, path: string, streams: number, atOnce: number, rampTime: number }} job `atOnce` streams
 * are open at the same time, opened over `rampTime` ms, until `streams` have ended
 */
async function run({ port, path, streams, atOnce, rampTime }) {
  const request = toRequest(path);
  const result = { chunks: 0, done: 0, broken: 0 };
  let started = 0;

  const readOne = () =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let rest = '';
      let isDone = false;
      socket.setEncoding('latin1');
      socket.write(request);
      socket.on('error', () => {});
      socket.on('data', (data) => {
        const now = Number(process.hrtime.bigint() / 1000n);
        const text = rest + data;
        let at = text.indexOf('qz');
        let end = 0;
        for (; at !== -1 && at + 18 <= text.length; at = text.indexOf('qz', end)) {
          const bin = Math.max(0, now - Number(text.slice(at + 2, at + 18))) / binSize;
          bins[Math.min(bins.length - 1, Math.floor(bin))] += 1;
          result.chunks += 1;
          end = at + 18;
        }
        rest = text.slice(Math.max(end, text.length - 18));
        isDone ||= text.includes('[DONE]');
      });
      socket.on('close', () => {
        if (isDone) result.done += 1;
        else result.broken += 1;
        resolve(undefined);
      });
    });

  const lane = async (/** @type {number} */ index) => {
    await new Promise((resolve) => setTimeout(resolve, (index / atOnce) * rampTime));
    while (started < streams) {
      started += 1;
      await readOne();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)));
  return { ...result, p50: percentile(0.5), p99: percentile(0.99) };
}

/**
 * Asks for streams and does not read them.
 * @param {{ port: number, path: string, streams: number, stallTime: number }} job
 */
async function stall({ port, path, streams, stallTime }) {
  const sockets = Array.from({ length: streams }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(toRequest(path));
    return socket.pause();
  });
  await new Promise((resolve) => setTimeout(resolve, stallTime));
  for (const socket of sockets) socket.destroy();
  return {};
}

process.on('message', async (/** @type {any} */ job) => {
  process.send?.('stallTime' in job ? await stall(job) : await run(job));
  process.disconnect();
});
