import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { NodeOptions } from './serve-node.ts';

/** A process that serves the demo. */
export type DemoNode = {
  readonly url: string;
  readonly port: number;
  /** Tells it to go. Resolves when it takes nobody any more; it still writes its answers to their end. */
  retire(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Resolves with its exit code once it has ended. */
  readonly ended: Promise<number | null>;
};

export async function startNode(options: NodeOptions): Promise<DemoNode> {
  const program = fileURLToPath(new URL('run.mjs', import.meta.url));
  const server = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const { value: url = '' } = await lines.next();
  return {
    url,
    port: Number(new URL(url).port),
    async retire() {
      server.kill('SIGTERM');
      await lines.next();
    },
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
