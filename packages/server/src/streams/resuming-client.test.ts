import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import { Orq } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { createMemoryStreamStore } from '../index.ts';
import { startChat } from '../test/start-chat.ts';

const words = Array.from({ length: 60 }, (_, index) => ` wörd${index} 🙂`);

/** A network before a server: it cuts its first connections after so many bytes of an answer, and holds the others. */
async function startNetwork(url: string, cuts: readonly number[]) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let count = 0;
  const network = createServer((near) => {
    const far = connect(Number(port), hostname);
    let left = cuts[count++] ?? Number.POSITIVE_INFINITY;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => (near.destroy(), far.destroy()));
    }
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      near.write(bytes.subarray(0, Math.max(0, left)));
      left -= bytes.length;
      if (left <= 0) near.destroySoon();
    });
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  const { port: own } = network.address() as AddressInfo;
  return {
    url: url.replace(port, String(own)),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}

it('lets the client read every byte through a network that breaks anywhere', async () => {
  const chat = await startChat({ streams: createMemoryStreamStore() });
  // The first cut leaves the headers of the answer whole: without them there is nothing to come back to.
  const anyCuts = fc.array(fc.integer({ min: 1_500, max: 9_000 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(anyCuts, async (cuts) => {
      const network = await startNetwork(chat.url, cuts);
      const before = chat.router.requests.length;
      chat.router.script(answer(text(words)));
      const stream = await new Orq({ baseURL: network.url }).router.chat.completions.create({
        model: 'local/echo',
        messages: [{ role: 'user', content: 'Count.' }],
        stream: true,
      });
      const { choices } = await stream.final();
      expect(choices[0]?.message.content).toBe(words.join(''));
      expect(chat.router.requests).toHaveLength(before + 1);
      await network.close();
    }),
    { numRuns: 8 },
  );
  const resumed = chat.events.filter(({ route, type }) => route === 'streams' && type === 'request');
  expect(resumed.length).toBeGreaterThanOrEqual(8);
});
