import type { StreamError } from '../errors.ts';

/** One event as the server sent it. A body that is JSON counts as one event. */
export type ServerEvent = {
  readonly data: string;
  readonly event?: string;
  /** The last id seen, in this event or before it. */
  readonly id?: string;
  /** A reconnection time that came with this event, in ms. Recorded, never acted on. */
  readonly retry?: number;
  /** What ended the event, where it was not the server: the body ended, or it is a JSON body. */
  readonly from?: 'cut' | 'json';
};

/** Turns text into events as it comes. */
export type BodyParser = {
  readonly feed: (text: string) => readonly ServerEvent[];
  /** What is left when the body has ended. */
  readonly end: () => readonly ServerEvent[];
  /** Why the body cannot be read on. It is asked after each feed. */
  readonly failure: () => StreamError | null;
};

/** The most that one event, or a body of JSON, may hold, in characters. */
export const maxEventSize = 16 * 1024 * 1024;
