import type { Message } from '@orq-chat/core';

/** Whether there is something to say about how an answer ended. */
export function hasOutcome(message: Message): boolean {
  if (message.role !== 'assistant') return false;
  return message.status === 'failed' || (message.outcome !== undefined && message.outcome !== 'complete');
}

/**
 * Loads what is said about an ending. Call it when a turn begins: when the network is what failed, it is too late
 * for that.
 */
export const loadOutcome = async () => (await import('./message-outcome.tsx')).MessageOutcome;
