import { connection } from 'next/server';

import { Chat } from './chat.tsx';

/** A server component: the panel arrives as HTML and works once its script has come. */
export default async function Page() {
  await connection(); // the model is that of the running server, not of the build
  return <Chat model={process.env.CHAT_MODEL ?? 'openai/gpt-4o'} />;
}
