import { fileURLToPath } from 'node:url';

import { loadEnv, runnerImport, type Connect, type Plugin } from 'vite';

type DemoServer = typeof import('./server/start-demo-api.ts');
type Listener = Awaited<ReturnType<DemoServer['startDemoApi']>>;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Mounts the demo's server at `/api`. In development it runs from the packages' sources, and anew when one of them
 * changes; in a preview it runs from what the packages publish. Its environment includes the files `.env*`.
 */
export function demoApi(): Plugin {
  return {
    name: 'demo-api',
    async configureServer(server) {
      const environment = loadEnv(server.config.mode, here, '');
      const start = async () => {
        const { startDemoApi }: Partial<DemoServer> = await server.ssrLoadModule('/server/start-demo-api.ts');
        if (!startDemoApi) throw new Error('server/start-demo-api.ts exports no startDemoApi.');
        return startDemoApi(environment, root);
      };
      let listener = start();
      server.watcher.on('change', (file) => {
        if (!server.environments.ssr.moduleGraph.getModulesByFile(file)) return;
        listener = start();
        listener.catch(() => undefined); // the next request shows it
      });
      server.middlewares.use(answering(() => listener));
      await listener;
    },
    async configurePreviewServer(server) {
      const environment = loadEnv(server.config.mode, here, '');
      const { module } = await runnerImport<DemoServer>(`${here}server/start-demo-api.ts`);
      const listener = module.startDemoApi(environment, root);
      server.middlewares.use(answering(() => listener));
      await listener;
    },
  };
}

function answering(listener: () => Promise<Listener>): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (!request.url?.startsWith('/api/')) return next();
    listener().then((answer) => answer(request, response), next);
  };
}
