import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { chunkOf, events, hello, stop } from '../test/stream-of.ts';
import { Orq } from './orq.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server on a free port. Each response is the test's to write; `closed` resolves when its socket has closed. */
async function serve(answer: (response: ServerResponse) => void) {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const server = createServer((_request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) close();
    });
    answer(response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { orq: new Orq({ baseURL: `http://127.0.0.1:${port}/v1` }), closed };
}

const endless = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(events(chunkOf({ content: 'On and ' })));
};

const params = { ...hello, stream: true } as const;

describe('over a real connection', () => {
  it('an answer arrives while it is written', async () => {
    let next: () => void = () => undefined;
    const { orq } = await serve((response) => {
      endless(response);
      next = () => response.end(events(chunkOf({ content: 'on.' }), stop, '[DONE]'));
    });
    const stream = await orq.router.chat.completions.create(params);
    const seen: unknown[] = [];
    for await (const { choices } of stream) {
      seen.push(choices?.[0]?.delta?.content);
      next();
    }
    expect(seen).toEqual(['On and ', 'on.', undefined]);
  });

  it('leaving the loop closes the socket', async () => {
    const { orq, closed } = await serve(endless);
    const stream = await orq.router.chat.completions.create(params);
    for await (const chunk of stream) if (chunk) break;
    await closed;
    await expect(stream.final()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('an error in the loop closes the socket', async () => {
    const { orq, closed } = await serve(endless);
    const stream = await orq.router.chat.completions.create(params);
    const loop = (async () => {
      for await (const batch of stream.batches()) throw new Error(`after ${batch.length}`);
    })();
    await expect(loop).rejects.toThrow('after 1');
    await closed;
  });

  it('a stop by the signal closes the socket', async () => {
    const { orq, closed } = await serve(endless);
    const controller = new AbortController();
    const stream = await orq.router.chat.completions.create(params, { signal: controller.signal });
    const whole = stream.final();
    controller.abort();
    await expect(whole).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
  });

  it('a stop before anybody reads closes the socket', async () => {
    const { orq, closed } = await serve(endless);
    const stream = await orq.router.chat.completions.create(params);
    stream.abort();
    await expect(closed).resolves.toBeUndefined();
  });

  it('a stop before the response closes the socket', async () => {
    const controller = new AbortController();
    const { orq, closed } = await serve(() => controller.abort());
    await expect(
      orq.router.chat.completions.create(params, { signal: controller.signal }),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
    await closed;
  });

  it('the end mark closes a connection that the server keeps open', async () => {
    const { orq, closed } = await serve((response) => {
      endless(response);
      response.write(events('[DONE]'));
    });
    const answer = await (await orq.router.chat.completions.create(params)).final();
    expect(answer.choices[0]?.message.content).toBe('On and ');
    await closed;
  });

  it('a timeout closes the socket', async () => {
    const { orq, closed } = await serve(endless);
    const stream = await orq.router.chat.completions.create(params, { idleTimeout: 20 });
    await expect(stream.final()).rejects.toMatchObject({ name: 'TimeoutError', phase: 'idle' });
    await closed;
  });

  it('a connection that the server drops is an error with what had come', async () => {
    const { orq } = await serve((response) => {
      endless(response);
      response.flushHeaders();
      setImmediate(() => response.destroy());
    });
    const failure: unknown = await orq.router.chat.completions
      .create(params)
      .then((stream) => stream.final())
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ConnectionError' });
  });

  it('a server that is not there is an error of the connection', async () => {
    const { orq } = await serve(endless);
    const [server] = servers.splice(0);
    if (server) {
      server.close();
      await once(server, 'close');
    }
    await expect(orq.router.chat.completions.create(params)).rejects.toMatchObject({
      name: 'ConnectionError',
    });
  });
});
