/** As much of a connected client of the `redis` package (4 and later) as limits and streams need. */
export type RedisClient = {
  sendCommand(args: string[]): Promise<unknown>;
  duplicate(): RedisSubscriber;
};

/** A connection of its own, since one that listens takes no other commands. */
export type RedisSubscriber = {
  connect(): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<void>;
  unsubscribe(channel: string, listener: (message: string) => void): Promise<void>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  disconnect(): Promise<unknown>;
};
