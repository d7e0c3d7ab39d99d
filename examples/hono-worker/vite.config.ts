import { defineConfig } from 'vite';

// One file without anything of Node: what a worker takes.
export default defineConfig({
  build: { target: 'es2022', ssr: 'src/worker.mjs' },
  ssr: { target: 'webworker', noExternal: true },
});
