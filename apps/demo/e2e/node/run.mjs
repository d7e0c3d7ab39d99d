// One process of several that serve the demo: `node run.mjs '{"port":0,…}'`. It runs TypeScript through Vite.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('serve-node.ts', import.meta.url)));
await module.serveNode(JSON.parse(process.argv[2] ?? '{}'));
