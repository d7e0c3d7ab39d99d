import type { ChatSession } from '@orq-chat/core';

import type { ScrollController } from './scroll-types.ts';

/**
 * Brings a message to `top` px under the upper edge of the view, and opens the branch that it is on. False when the
 * thread does not hold it.
 */
export function showMessage(
  { session, scroll }: { session: ChatSession; scroll: ScrollController },
  messageId: string,
  top?: number,
): boolean {
  const { thread, path } = session.getSnapshot();
  if (!thread.nodes[messageId]) return false;
  if (!path.includes(messageId)) session.selectBranch(messageId);
  scroll.reveal(messageId, top);
  return true;
}
