// The local server, a process of its own: pages, threads, and one stream for each wire protocol. What it streams next
// is told by POST /control/scenario; when it wrote what is told by GET /control/last. It ends with its parent.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text as readText } from 'node:stream/consumers';

import { answer, thread } from './answers.mjs';
import { families } from './hostile.mjs';
import { protocols } from './protocols.mjs';

const root = join(import.meta.dirname, '..');
const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };
/** What a page needs for clocks of full resolution. */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
/** Characters of one token of a hostile text. */
const PIECE = 40;

const now = () => performance.timeOrigin + performance.now();

let scenario;
let last;

/** Tokens of a scenario, the answer's marks and where they are. */
function toAnswer({ seed, tokens, family, length }) {
  if (family === undefined) return answer(seed, tokens);
  const pieces = [...families[family](length).matchAll(new RegExp(`[^]{1,${PIECE}}`, 'g'))].map(String);
  return { tokens: [...pieces, '\n\n', `qzEND${seed}zq`], markerToken: [] };
}

function prepare(next) {
  const { tokens, markerToken } = toAnswer(next);
  const { token } = protocols[next.protocol];
  const markers = new Map(Object.entries(markerToken).map(([marker, index]) => [index, Number(marker)]));
  return { ...next, markers, markerToken, chunks: tokens.map((text) => Buffer.from(token(text))) };
}

async function stream(request, response) {
  const { protocol: name, rate, chunks, markers, markerToken } = scenario;
  const protocol = protocols[name];
  await readText(request);
  const record = { sentAt: {}, startedAt: now(), lastTokenAt: 0, lateMs: 0, markerToken };
  last = record;
  response.writeHead(200, { ...protocol.headers, ...isolation, 'x-accel-buffering': 'no' });
  response.write(protocol.head('answer'));
  const note = (index) => {
    const marker = markers.get(index);
    if (marker !== undefined) record.sentAt[marker] = now();
  };
  if (rate === 0) await writeAtOnce(response, chunks, note);
  else await writePaced(response, chunks, rate, note, record);
  record.lastTokenAt = now();
  if (!response.destroyed) response.end(protocol.tail());
}

/** As fast as the socket takes it, 16 KiB a write. */
async function writeAtOnce(response, chunks, note) {
  let goOn;
  response.on('drain', () => goOn?.()).on('close', () => goOn?.());
  for (let index = 0; index < chunks.length && !response.destroyed;) {
    const batch = [];
    for (let size = 0; index < chunks.length && size < 16_384; index++) {
      note(index);
      batch.push(chunks[index]);
      size += chunks[index].length;
    }
    if (response.write(Buffer.concat(batch))) continue;
    await new Promise((resolve) => {
      goOn = resolve;
    });
  }
}

/** One write a token, as a real server does. */
async function writePaced(response, chunks, rate, note, record) {
  const gap = 1000 / rate;
  const start = now();
  for (let index = 0; index < chunks.length && !response.destroyed;) {
    const wait = start + index * gap - now();
    if (wait > 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.max(1, wait));
      });
      continue;
    }
    record.lateMs = Math.max(record.lateMs, -wait);
    note(index);
    response.write(chunks[index]);
    index++;
  }
}

function page(id) {
  const hasStyles = existsSync(join(root, 'build', id, 'main.css'));
  const styles = hasStyles ? `<link rel="stylesheet" href="/build/${id}/main.css">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/src/panel.css">${styles}</head>
<body><div id="root"></div><script type="module" src="/build/${id}/main.js"></script></body></html>`;
}

async function respond(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://bench');
  const send = (body, type = 'application/json', status = 200) =>
    response.writeHead(status, { 'content-type': type, ...isolation }).end(body);
  if (Object.values(protocols).some(({ path }) => path === pathname)) return stream(request, response);
  if (pathname === '/control/scenario') {
    scenario = prepare(JSON.parse(await readText(request)));
    return send('{}');
  }
  if (pathname === '/control/last') return send(JSON.stringify(last));
  if (pathname === '/control/now') return send(String(now()));
  if (pathname === '/thread') return send(JSON.stringify(thread(7, Number(searchParams.get('messages')))));
  if (pathname.startsWith('/page/')) return send(page(pathname.slice(6)), 'text/html; charset=utf-8');
  const file = normalize(join(root, pathname));
  const isServed = /^\/(build|src)\//.test(pathname) && file.startsWith(root) && existsSync(file);
  return isServed ? send(readFileSync(file), types[extname(file)]) : send('', 'text/plain', 404);
}

const server = createServer((request, response) => {
  respond(request, response).catch((error) => {
    console.error('server', error);
    response.destroy();
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
