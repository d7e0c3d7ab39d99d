// Plays the model provider: answers every POST with a stream of `tokens` chunks, `rate` a second (0: as fast as the
// socket takes them). Each chunk carries the time at which it was written. Raw sockets, so that it costs little.
import { createServer } from 'node:net';

const head = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream',
  'cache-control: no-cache',
  'transfer-encoding: chunked',
  'connection: close',
  '\r\n',
].join('\r\n');

/** @param {string} data */
function toChunk(data) {
  const event = `data: ${data}\n\n`;
  return Buffer.from(`${event.length.toString(16)}\r\n${event}\r\n`);
}

/** @param {object} delta @param {string | null} reason */
function toEvent(delta, reason = null) {
  return JSON.stringify({
    id: 'chatcmpl-0123456789abcdef0123456789',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'bench/model',
    system_fingerprint: 'fp_0123456789',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
  });
}

const first = toChunk(toEvent({ role: 'assistant', content: '' }));
const last = Buffer.concat([toChunk(toEvent({}, 'stop')), toChunk('[DONE]'), Buffer.from('0\r\n\r\n')]);
const token = toChunk(toEvent({ content: `qz${'0'.repeat(16)} ` }));
const clockAt = token.indexOf('qz') + 2;

/** A chunk with the time, in µs of the machine's monotonic clock. */
function createToken() {
  const chunk = Buffer.from(token);
  chunk.write(String(process.hrtime.bigint() / 1000n).padStart(16, '0'), clockAt, 'latin1');
  return chunk;
}

/** @typedef {{ socket: import('node:net').Socket, left: number }} Stream */
/** Streams of equal phase are written in one tick; there are ticks every 5 ms. */
const phases = /** @type {Set<Stream>[]} */ ([]);

/** @param {Stream} stream */
function writeOne(stream) {
  stream.left -= 1;
  stream.socket.write(createToken());
  if (stream.left === 0) stream.socket.end(last);
  return stream.left > 0;
}

/** @param {Stream} stream */
function writeAll(stream) {
  while (stream.left > 0) {
    stream.left -= 1;
    if (!stream.socket.write(createToken())) {
      stream.socket.once('drain', () => writeAll(stream));
      return;
    }
  }
  stream.socket.end(last);
}

const [rate = 20, tokens = 100] = process.argv.slice(2).map(Number);
const ticks = rate > 0 ? Math.max(1, Math.round(1000 / rate / 5)) : 0;
for (let phase = 0; phase < ticks; phase += 1) phases.push(new Set());
let opened = 0;
let tick = 0;
let due = performance.now();
if (ticks > 0) {
  const step = 1000 / rate / ticks;
  setInterval(() => {
    for (; due <= performance.now(); due += step, tick += 1) {
      const phase = phases[tick % ticks];
      for (const stream of phase ?? []) if (!writeOne(stream)) phase?.delete(stream);
    }
  }, step);
}

const server = createServer({ noDelay: true }, (socket) => {
  let request = '';
  socket.setEncoding('latin1');
  socket.on('error', () => {});
  socket.on('data', (text) => {
    const wasWhole = request.includes('}]');
    request += text;
    // Every request ends in `…}]…}`; the headers hold no brackets.
    if (wasWhole || !request.includes('}]')) return;
    socket.write(head);
    socket.write(first);
    const stream = { socket, left: tokens };
    if (ticks === 0) {
      writeAll(stream);
      return;
    }
    const phase = phases[opened % ticks];
    opened += 1;
    phase?.add(stream);
    socket.once('close', () => phase?.delete(stream));
  });
});
server.listen(0, '127.0.0.1', 4096, () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
