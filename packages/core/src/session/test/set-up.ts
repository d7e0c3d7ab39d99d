import { createTestRouter, type Reply } from '@orq-chat/testing';

import { Orq } from '../../client/orq.ts';
import type { AssistantMessage } from '../../message/types.ts';
import { createChatSession, type ChatSessionInit } from '../create-chat-session.ts';
import { selectMessages } from '../select.ts';
import type { ChatSession } from '../types.ts';
import { createTestEnvironment } from './create-test-environment.ts';

/** A session whose router gives these replies, in order. */
export function setUp(replies: readonly Reply[], init: Partial<ChatSessionInit> = {}) {
  const router = createTestRouter();
  router.script(...replies);
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const environment = createTestEnvironment();
  const session = createChatSession({ client, model: 'openai/gpt-4o', environment, ...init });
  return { router, environment, session, client };
}

/** The answer that is shown last. */
export function lastAnswer(session: ChatSession): AssistantMessage {
  const message = selectMessages(session.getSnapshot()).at(-1);
  if (message?.role !== 'assistant') throw new Error('The last message is no answer.');
  return message;
}

type SentMessage = { readonly role: string; readonly content: unknown };

/** The messages of a request, by its place from 0. */
export function sent({ requests }: ReturnType<typeof createTestRouter>, at: number): readonly SentMessage[] {
  const body: { readonly messages?: readonly SentMessage[] } = Object(requests[at]?.body);
  return body.messages ?? [];
}

/** Lets tasks go by until something holds; fails when it never does. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !condition(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  if (!condition()) throw new Error(`Never came true: ${condition.toString()}`);
}

/** Long enough for what was sent to be read. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
