import type { AssistantMessage, MessageError } from '@orq-chat/core';

/** Why an answer failed, in a sentence of this page's own. */
export function explain({ kind, status }: MessageError, outcome: AssistantMessage['outcome']): string {
  if (outcome === 'disconnected') return 'The letter was torn on its way. What arrived is above.';
  switch (kind) {
    case 'connection':
      return 'The post did not get through: the server cannot be reached.';
    case 'timeout':
      return 'No more came for a long while, so the wait was ended.';
    case 'empty_stream':
      return 'An empty envelope arrived.';
    case 'truncated':
    case 'not_event_stream':
    case 'malformed_chunk':
      return 'Something arrived that is not a letter.';
    case 'limit':
      return 'It would have gone on for too long, so it was ended.';
    case 'api':
    case 'server':
      return explainStatus(status);
    case 'validation':
    case 'unknown':
      return 'Something went wrong here, not at the other end.';
  }
}

function explainStatus(status: number | undefined): string {
  switch (status) {
    case 401:
    case 403:
      return 'The other end did not accept who is asking.';
    case 404:
      return 'Nobody of that name lives there: choose another model.';
    case 429:
      return 'Too many letters at once. Wait a moment, then ask again.';
    default:
      return 'The other end has a problem of its own. Ask again in a moment.';
  }
}
