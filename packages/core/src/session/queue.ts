import { OrqError } from '../errors.ts';
import type { UserPart } from '../message/types.ts';
import type { Store } from './create-store.ts';
import type { SessionAction } from './reduce-session.ts';
import type { QueuedMessage, SendOptions, SessionState, TurnResult } from './types.ts';

type Waiting = {
  readonly message: QueuedMessage;
  readonly options: SendOptions | undefined;
  readonly resolve: (result: TurnResult) => void;
  readonly reject: (error: unknown) => void;
};

/** Messages that wait for the turn before them. What is shown of them is in the state. */
export type Queue = {
  /** Resolves when the message's own turn settles; rejects when it is removed unsent. */
  add(message: QueuedMessage, options: SendOptions | undefined): Promise<TurnResult>;
  /** Takes out a message to send it, by default the first; undefined when there is none. */
  take(id?: string): Waiting | undefined;
  edit(id: string, parts: readonly UserPart[]): void;
  readonly remove: (id: string) => void;
  clear(): void;
  /** Who waits for the turn of a message, by its id. */
  readonly promises: Map<string, Omit<Waiting, 'message'>>;
};

export function createQueue(store: Store<SessionState, SessionAction>): Queue {
  const promises = new Map<string, Omit<Waiting, 'message'>>();
  const queue = () => store.getSnapshot().queue;
  const change = (next: readonly QueuedMessage[]) => store.dispatch({ type: 'queue-changed', queue: next });

  function take(id?: string): Waiting | undefined {
    const message = id === undefined ? queue()[0] : queue().find((waiting) => waiting.id === id);
    if (!message) return undefined;
    change(queue().filter((waiting) => waiting !== message));
    const promise = promises.get(message.id) ?? { options: undefined, resolve: ignore, reject: ignore };
    promises.delete(message.id);
    return { message, ...promise };
  }

  function remove(id: string): void {
    take(id)?.reject(new OrqError('removed', 'The message was removed from the queue before it was sent.'));
  }

  return {
    add(message, options) {
      return new Promise((resolve, reject) => {
        promises.set(message.id, { options, resolve, reject });
        change([...queue(), message]);
      });
    },
    take,
    edit(id, parts) {
      change(queue().map((waiting) => (waiting.id === id ? { ...waiting, parts } : waiting)));
    },
    remove,
    clear() {
      for (const { id } of queue()) remove(id);
    },
    promises,
  };
}

function ignore(): void {}
