import { readEvents, type BodySource } from './read-events.ts';
import type { BodyParser } from './server-event.ts';

/** Reads a body as text up to a number of characters, and cancels the rest. */
export async function readBodyText(source: BodySource, limit: number): Promise<string> {
  let text = '';
  const collector: BodyParser = {
    feed(piece) {
      text += piece;
      // Any event brings the reader back here, to see whether that is enough.
      return piece === '' ? [] : [{ data: piece }];
    },
    end: () => [],
    failure: () => null,
  };
  const body = readEvents(source, collector);
  // oxlint-disable-next-line no-await-in-loop -- a body is read one piece after the other
  while (text.length < limit && (await body.read()));
  body.cancel();
  return text.slice(0, limit);
}
