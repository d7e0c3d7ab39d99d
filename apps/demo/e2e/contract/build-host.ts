import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { build, defaultClientConditions } from 'vite';

/** Builds the host page from the packages' sources; returns its folder, seen from the demo's. */
export async function buildHost(name: string): Promise<string> {
  const outDir = `node_modules/.cache/contract-host-${name}`;
  await build({
    root: fileURLToPath(new URL('host', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { conditions: ['orq-chat-source', ...defaultClientConditions] },
    build: {
      outDir: fileURLToPath(new URL(`../../${outDir}`, import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: Infinity,
    },
  });
  return outDir;
}
