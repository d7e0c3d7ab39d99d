import {
  createChatSession,
  Orq,
  type AssistantMessage,
  type AssistantPart,
  type ChatSession,
  type ChatStorage,
  type Message,
  type Tool,
  type UserMessage,
  type UserPart,
} from '@orq-chat/core';
import { controlled, createTestRouter, type Part, type Responder, type TestRouter } from '@orq-chat/testing';

/** A client on a router inside the page. */
export function storyRouter(...script: readonly Responder[]): { client: Orq; router: TestRouter } {
  const router = createTestRouter({ script });
  return { client: new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch }), router };
}

/** An answer that has come this far, and stays there. */
export function halted(...parts: readonly Part[]): Responder {
  const live = controlled();
  live.send(...parts);
  return live;
}

/** A client whose answer breaks off after `said`, on a server that keeps it and cannot be found any more. */
export function lostClient(said: string): Orq {
  const chunk = { choices: [{ index: 0, delta: { role: 'assistant', content: said } }] };
  const frames = [`id: 1\ndata: ${JSON.stringify(chunk)}\n\n`];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const frame = frames.shift();
      if (frame === undefined) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode(frame));
    },
  });
  const headers = { 'content-type': 'text/event-stream', 'x-orq-stream': '0'.repeat(32) };
  return new Orq({
    baseURL: 'http://router.test/v2/router',
    fetch: async (_url, { method }) => {
      if (method !== 'POST') throw new TypeError('Failed to fetch');
      return new Response(body, { headers });
    },
  });
}

/** A quarter past ten, so that a story looks the same every day. */
const createdAt = new Date(2026, 10, 22, 10, 15).getTime();

/** For `beforeEach`: the time of the stories stands still, and with it countdowns and what is called today. */
export function stopClock(): () => void {
  const { now } = Date;
  Date.now = () => createdAt;
  return () => {
    Date.now = now;
  };
}

let count = 0;

/** What a person wrote. */
export function question(content: string | readonly UserPart[]): UserMessage {
  const parts: readonly UserPart[] =
    typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  return { id: `story-${(count += 1)}`, role: 'user', status: 'done', createdAt, parts };
}

/** What a model answered. `rest` sets how it ended. */
export function reply(
  content: string | readonly AssistantPart[],
  rest: Partial<AssistantMessage> = {},
): AssistantMessage {
  const parts: readonly AssistantPart[] =
    typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  return {
    id: `story-${(count += 1)}`,
    role: 'assistant',
    status: 'done',
    outcome: 'complete',
    createdAt,
    parts,
    usage: { inputTokens: 188, outputTokens: 124, totalTokens: 312 },
    ...rest,
  };
}

/** So many questions, each with its answer. */
export function turns(
  length: number,
  ask = (turn: number) => `Question ${turn}`,
  say = (_turn: number) => 'An answer.',
): readonly Message[] {
  return Array.from({ length }, (_, index) => [question(ask(index + 1)), reply(say(index + 1))]).flat();
}

export interface StorySession {
  messages?: readonly Message[] | undefined;
  /** What the router answers to the next requests. Called once a session, since an answer is given once. */
  script?: (() => readonly Responder[]) | undefined;
  tools?: readonly Tool[] | undefined;
  storage?: ChatStorage | undefined;
  /** Called once with the new session, such as to send something. */
  begin?: ((session: ChatSession) => void) | undefined;
}

/** A session that nobody else has, in the state that a story shows, and its client. */
export function storySession({
  messages = [],
  script = () => [],
  tools = [],
  storage,
  begin,
}: StorySession): { session: ChatSession; client: Orq } {
  const { client } = storyRouter(...script());
  const session = createChatSession({
    client,
    model: 'local/tour',
    messages,
    tools,
    ...(storage ? { storage } : {}),
  });
  begin?.(session);
  return { session, client };
}
