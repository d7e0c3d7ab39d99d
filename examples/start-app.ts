import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type AppCommand = {
  /** Folder of the example. */
  readonly example: string;
  readonly command?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Finds the port in what the app writes to standard output or file descriptor 3. */
  readonly port: RegExp;
};

/** A running example. */
export type App = { readonly url: string; close(): Promise<void> };

/** Starts a built example, with Node unless told otherwise, and waits until it says where it listens. */
export async function startApp({
  example,
  command = process.execPath,
  args,
  env,
  port,
}: AppCommand): Promise<App> {
  const child = spawn(command, args, {
    cwd: fileURLToPath(new URL(example, import.meta.url)),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const found = new Promise<string>((resolve) => {
    for (const stream of child.stdio) {
      stream?.on('data', (data: Buffer) => {
        output += data.toString();
        const match = port.exec(output)?.[1];
        if (match) resolve(match);
      });
    }
  });
  const failed = ended.then(() =>
    Promise.reject(new Error(`${example} ended before it listened:\n${output}`)),
  );
  const url = `http://127.0.0.1:${await Promise.race([found, failed])}`;

  return {
    url,
    async close() {
      failed.catch(() => {});
      child.kill('SIGKILL');
      await ended;
    },
  };
}
