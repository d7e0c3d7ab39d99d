import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchOptions } from '../../../../scripts/browser.mjs';

// The page that draws, as an app serves it: under a strict policy of the app, and one of its own.
const appPolicy = "default-src 'none'; script-src 'self'; frame-src 'self'; img-src data:";
const framePolicy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";

/** What `createDiagramFrame` does, and no more. */
const appScript = `window.draw = (source) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = '/diagram-frame/index.html';
  frame.onload = () => frame.contentWindow.postMessage('', '*', [port2]);
  port1.onmessage = ({ data }) => resolve(data);
  port1.postMessage({ id: 'd1', source, config: {} });
  document.body.append(frame);
});
window.show = async (svg) => {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
};`;

const folder = new URL('../../', import.meta.url);
const files = {
  '/diagram-frame/index.html': ['text/html', framePolicy, 'diagram-frame/index.html'],
  '/diagram-frame/frame.js': ['text/javascript', framePolicy, 'diagram-frame/frame.js'],
  '/diagram-frame/mermaid.min.js': [
    'text/javascript',
    framePolicy,
    'node_modules/mermaid/dist/mermaid.min.js',
  ],
} as const;
const pages = {
  '/': ['text/html', '<!doctype html><body><script src="/app.js"></script>'],
  '/app.js': ['text/javascript', appScript],
} as const;

let server: Server;
let browser: Browser;
let page: Page;
const asked: string[] = [];

const has = <T extends object>(map: T, key: PropertyKey): key is keyof T => Object.hasOwn(map, key);

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const send = (type: string, policy: string, body: string | Uint8Array): void => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    };
    if (has(pages, url)) send(pages[url][0], appPolicy, pages[url][1]);
    else if (has(files, url)) {
      const [type, policy, path] = files[url];
      void readFile(new URL(path, folder)).then((body) => send(type, policy, body));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  browser = await chromium.launch(launchOptions());
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

const draw = async (source: string): Promise<Record<string, unknown>> =>
  page.evaluate(`draw(${JSON.stringify(source)})`);

it('draws under a strict policy, and gives an image of the size that it says', async () => {
  const { svg, width, height } = await draw('flowchart LR\n  A[One<br>line] --> B["R&D"]');
  expect(svg).toMatch(/^<svg .*R&amp;D.*<\/svg>$/s);
  const [shownWidth, shownHeight] = await page.evaluate<number[]>(`show(${JSON.stringify(svg)})`);
  expect(shownWidth).toBe(Math.round(Number(width)));
  expect(shownHeight).toBe(Math.round(Number(height)));
});

it('says what is wrong with a source that it cannot read', async () => {
  await expect(draw('flowchart LR\n  A[One --> ')).resolves.toMatchObject({
    id: 'd1',
    error: expect.any(String),
  });
});

it('loads nothing for a diagram, whatever that asks for', async () => {
  asked.length = 0;
  const { svg } = await draw(
    'flowchart LR\n  A["<img src=/leak>"] --> B@{ img: "/leak", label: "b", w: 60, h: 60 }\n  style A fill:url(/leak)',
  );
  if (typeof svg === 'string') await page.evaluate(`show(${JSON.stringify(svg)})`).catch(() => undefined);
  expect(asked.filter((url) => !has(files, url))).toEqual([]);
});
