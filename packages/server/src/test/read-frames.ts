import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Events of one response, read one at a time; `cut` leaves as a browser does whose connection drops. */
export type FrameReader = {
  /** The next event, or null at the end. */
  next(): Promise<EventSourceMessage | null>;
  rest(): Promise<EventSourceMessage[]>;
  cut(): Promise<void>;
};

export function readFrames(response: Response): FrameReader {
  if (!response.body) throw new Error(`Status ${response.status} came without a body.`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => void events.push(event) });

  async function next(): Promise<EventSourceMessage | null> {
    while (events.length === 0) {
      const { done, value } = await reader.read();
      if (done) return null;
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return events.shift() ?? null;
  }
  return {
    next,
    async rest() {
      const all: EventSourceMessage[] = [];
      for (let event = await next(); event; event = await next()) all.push(event);
      return all;
    },
    cut: () => reader.cancel(),
  };
}

/** The text that a stream's events add up to. */
export function textOf(events: readonly EventSourceMessage[]): string {
  return events
    .filter(({ data }) => data.startsWith('{'))
    .map(({ data }) => JSON.parse(data).choices?.[0]?.delta?.content ?? '')
    .join('');
}

export const idsOf = (events: readonly EventSourceMessage[]) => events.map(({ id }) => Number(id));
