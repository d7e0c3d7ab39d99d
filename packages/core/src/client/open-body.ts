import { readEvents, type EventReader } from '../stream/read-events.ts';
import type { BodyParser } from '../stream/server-event.ts';
import type { SentRequest } from './send-request.ts';

/** Opens the body of a response; whatever comes keeps its request alive. */
export function openBody({ facts, life }: SentRequest, parser: BodyParser): EventReader {
  return readEvents({ response: facts.response, signal: life.signal, onRead: life.touch }, parser);
}
