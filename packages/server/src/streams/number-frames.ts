import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Bytes of one event. More is no chunk of an answer. */
const maximumEventSize = 16 * 1024 * 1024;

/** Turns the bytes of an event stream into frames: its events, each whole and with its number as `id`. */
export type FrameNumberer = {
  /** Frames that these bytes complete. Throws when an event is too large. */
  push(bytes: Uint8Array): string[];
  /** The last frame, where upstream forgot the blank line behind it. An event that is cut is left out. */
  end(): string[];
  /** A frame of the handler's own. */
  add(event: EventSourceMessage): string;
};

export function createFrameNumberer(): FrameNumberer {
  const decoder = new TextDecoder();
  let events: EventSourceMessage[] = [];
  let number = 0;
  const parser = createParser({
    maxBufferSize: maximumEventSize,
    onEvent: (event) => void events.push(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') throw error;
    },
  });

  const add = (event: EventSourceMessage) => {
    number += 1;
    return toFrame(event, number);
  };
  const takeEvents = () => {
    const taken = events;
    events = [];
    return taken;
  };
  return {
    push(bytes) {
      parser.feed(decoder.decode(bytes, { stream: true }));
      return takeEvents().map(add);
    },
    end() {
      parser.feed(`${decoder.decode()}\n\n`);
      return takeEvents().filter(isWhole).map(add);
    },
    add,
  };
}

function toFrame({ event, data }: EventSourceMessage, number: number): string {
  const name = event === undefined ? '' : `event: ${event}\n`;
  return `id: ${number}\n${name}data: ${data.replaceAll('\n', '\ndata: ')}\n\n`;
}

function isWhole({ data }: EventSourceMessage): boolean {
  if (data.trim() === '[DONE]') return true;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
