/** Where a stream lies in Redis. The braces keep its keys on one node of a cluster. */
export type StreamKeys = {
  /** A Redis stream; the entry `n-0` holds frame n. */
  readonly frames: string;
  /** A hash: `owner`; `closed` once no more frames come; `stopped` once somebody asked to stop. */
  readonly meta: string;
  /** There as long as the writer lives. */
  readonly lease: string;
  /** The channel on which the writer says that there is something new. */
  readonly news: string;
};

export function streamKeys(prefix: string, id: string): StreamKeys {
  const base = `${prefix}{${id}}`;
  return { frames: `${base}:frames`, meta: `${base}:meta`, lease: `${base}:lease`, news: `${base}:news` };
}

/** The channel on which all nodes hear the ids of streams that somebody wants stopped. */
export const stopChannel = (prefix: string) => `${prefix}stop`;
