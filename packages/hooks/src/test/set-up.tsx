import { Orq } from '@orq-chat/core';
import { createTestRouter, type Reply } from '@orq-chat/testing';

/** A client whose router answers with these replies, in order. */
export function setUp(...replies: readonly Reply[]) {
  const router = createTestRouter();
  router.script(...replies);
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  return { router, client };
}
