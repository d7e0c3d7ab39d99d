import { checkApp } from '../check-app.ts';
import { startApp } from '../start-app.ts';

checkApp(async (env) => {
  const app = await startApp({
    example: 'express',
    args: ['server.mjs'],
    env: { ...env, PORT: '0' },
    port: /localhost:(\d+)/,
  });
  const page = await fetch(app.url);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { ...app, headers: { cookie } };
});
