import { OrqError } from '../errors.ts';
import { createAssistantMessage, createUserMessage, toUserParts } from '../message/create-message.ts';
import type { AssistantMessage } from '../message/types.ts';
import { insertMessage, nodeOf } from '../thread/edit-thread.ts';
import type { Store } from './create-store.ts';
import type { ChatEnvironment } from './environment.ts';
import type { Queue } from './queue.ts';
import type { SessionAction } from './reduce-session.ts';
import { reopenMessage } from './settle-message.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { ChatInput, ChatOptions, ChatSession, SendOptions, SessionState, TurnResult } from './types.ts';

type TurnVerbsContext = {
  readonly store: Store<SessionState, SessionAction>;
  readonly queue: Queue;
  readonly runner: TurnRunner;
  /** Ends the turn that runs, here or in another tab. */
  readonly stop: () => void;
  readonly environment: ChatEnvironment;
  /** The options as they are now. */
  readonly options: () => ChatOptions;
};

type PublicVerb = 'send' | 'sendAsync' | 'sendQueued' | 'regenerate' | 'resume' | 'retry';

export type TurnVerbs = Pick<ChatSession, PublicVerb> & {
  /** Puts a changed question beside the old one and asks for its answer. */
  readonly askInstead: (messageId: string, input: ChatInput) => void;
  /** Sends what could not be sent at once, when it can be now. */
  readonly sendWaiting: () => void;
  /** The answer that a verb without a name means: the last one on the path. */
  readonly lastAnswer: () => AssistantMessage | undefined;
};

/** The verbs that start a turn. */
export function createTurnVerbs({
  store,
  queue,
  runner,
  stop,
  environment,
  options,
}: TurnVerbsContext): TurnVerbs {
  const thread = () => store.getSnapshot().thread;

  /** A turn runs, here or in another tab. */
  const isBusy = () => store.getSnapshot().turn.message !== null;

  function newAnswer(): AssistantMessage {
    return createAssistantMessage({
      id: environment.createId(),
      now: environment.now(),
      model: options().model,
    });
  }

  function ask(input: ChatInput, id: string, parentId: string | null, sendOptions?: SendOptions) {
    const question = createUserMessage({ id, now: environment.now() }, input);
    const asked = insertMessage(thread(), question, parentId, environment.now());
    return runner.start({ thread: asked, message: newAnswer(), options: sendOptions });
  }

  async function sendAsync(input: ChatInput, sendOptions?: SendOptions): Promise<TurnResult> {
    const parts = toUserParts(input);
    if (!parts.some((part) => part.type !== 'text' || part.text.trim() !== '')) {
      throw new OrqError('empty_message', 'There is nothing to send: the message is empty.');
    }
    const id = environment.createId();
    const { storage } = store.getSnapshot();
    if (!environment.isOnline() || storage.status === 'loading') return queue.add({ id, parts }, sendOptions);
    if (!isBusy()) return ask(parts, id, thread().headId, sendOptions);

    switch (sendOptions?.whenBusy ?? options().whenBusy ?? 'queue') {
      case 'reject':
        throw new OrqError('busy', 'An answer is being written: wait for it, or stop it.');
      case 'interrupt':
        stop();
        return ask(parts, id, thread().headId, sendOptions);
      case 'queue':
        return queue.add({ id, parts }, sendOptions);
    }
  }

  function sendNext(id?: string): void {
    const next = queue.take(id);
    if (!next) return;
    ask(next.message.parts, next.message.id, thread().headId, next.options).then(next.resolve, next.reject);
  }

  function lastAnswer(): AssistantMessage | undefined {
    const { headId, nodes } = thread();
    const last = headId === null ? undefined : nodes[headId]?.message;
    return last?.role === 'assistant' ? last : undefined;
  }

  function regenerate(messageId?: string): void {
    const target = messageId ?? thread().headId;
    if (target === null) return;
    const { message, parentId } = nodeOf(thread(), target);
    stop();
    const headId = message.role === 'assistant' ? parentId : target;
    quiet(runner.start({ thread: { ...thread(), headId }, message: newAnswer() }));
  }

  function resume(): void {
    const answer = lastAnswer();
    if (!answer || answer.outcome === 'complete' || isBusy()) return;
    quiet(runner.start({ thread: thread(), message: reopenMessage(answer) }));
  }

  return {
    send: (input, sendOptions) => quiet(sendAsync(input, sendOptions)),
    sendAsync,
    sendQueued(id) {
      stop();
      sendNext(id);
    },
    sendWaiting() {
      if (!isBusy() && environment.isOnline()) sendNext();
    },
    askInstead(messageId, input) {
      const { parentId } = nodeOf(thread(), messageId);
      stop();
      quiet(ask(input, environment.createId(), parentId));
    },
    lastAnswer,
    regenerate,
    resume,
    retry() {
      const answer = lastAnswer();
      if (isBusy()) return;
      if (answer && answer.parts.length === 0) resume();
      else regenerate();
    },
  };
}

/** What goes wrong with a turn is in the state already. */
function quiet(turn: Promise<TurnResult>): void {
  turn.catch(() => undefined);
}
