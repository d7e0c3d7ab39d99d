import workerd from 'workerd';

import { checkApp } from '../check-app.ts';
import { startApp } from '../start-app.ts';

checkApp(async (env) => {
  const app = await startApp({
    example: 'hono-worker',
    command: workerd,
    args: ['serve', 'workerd.capnp', '--socket-addr=http=127.0.0.1:0', '--control-fd=3'],
    env: { ...env, CHAT_TOKEN: 'chat-token' },
    port: /"port":\s*(\d+)/,
  });
  return { ...app, headers: { authorization: 'Bearer chat-token' } };
});
