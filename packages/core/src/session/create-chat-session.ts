import { OrqError } from '../errors.ts';
import { createAssistantMessage, createUserMessage, toUserParts } from '../message/create-message.ts';
import type { AssistantMessage, Message } from '../message/types.ts';
import {
  createThread,
  insertMessage,
  nodeOf,
  removeMessage,
  replaceMessage,
  selectBranch,
} from '../thread/edit-thread.ts';
import type { Thread } from '../thread/types.ts';
import { createStore } from './create-store.ts';
import { defaultEnvironment, type ChatEnvironment } from './environment.ts';
import { createObservers } from './observers.ts';
import { createQueue } from './queue.ts';
import { createSessionState, reduceSession } from './reduce-session.ts';
import { reopenMessage } from './settle-message.ts';
import { createTurnRunner } from './turn-runner.ts';
import type { ChatCallbacks, ChatInput, ChatOptions, ChatSession, SendOptions, TurnResult } from './types.ts';

export type ChatSessionInit = ChatOptions &
  ChatCallbacks & {
    /** Default: a new id. */
    readonly threadId?: string;
    /** The conversation so far, as it was saved. Wins over `messages`. */
    readonly thread?: Thread;
    /** The conversation so far, as one path. */
    readonly messages?: readonly Message[];
    /** Time, ids and frames; for tests. */
    readonly environment?: ChatEnvironment;
  };

/**
 * A live conversation: its tree of messages, the turn that runs, and what waits. It outlives its views. Verbs
 * that name a message throw `OrqError` (`unknown_message`) when the thread does not hold it.
 */
export function createChatSession(init: ChatSessionInit): ChatSession {
  const environment = init.environment ?? defaultEnvironment;
  let options: ChatOptions = init;

  const store = createStore(
    reduceSession,
    createSessionState(init.thread ?? fromMessages(init.messages ?? [])),
  );
  const queue = createQueue(store);
  const { observe, tell } = createObservers();
  observe(init);
  const runner = createTurnRunner({
    store,
    environment,
    options: () => options,
    tell,
    onSettled(outcome) {
      // After a stop, a failure or a limit the person decides what goes next.
      if (outcome === 'complete' || outcome === 'length' || outcome === 'filtered') sendNextQueued();
    },
  });

  const thread = () => store.getSnapshot().thread;
  const changeThread = (next: Thread) => store.dispatch({ type: 'thread-changed', thread: next });

  function fromMessages(messages: readonly Message[]): Thread {
    const empty = createThread(init.threadId ?? environment.createId(), environment.now());
    return messages.reduce(
      (tree, message) => insertMessage(tree, message, tree.headId, environment.now()),
      empty,
    );
  }

  function newAnswer(): AssistantMessage {
    return createAssistantMessage({
      id: environment.createId(),
      now: environment.now(),
      model: options.model,
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
    if (!runner.isRunning()) return ask(parts, id, thread().headId, sendOptions);

    switch (sendOptions?.whenBusy ?? options.whenBusy ?? 'queue') {
      case 'reject':
        throw new OrqError('busy', 'An answer is being written: wait for it, or stop it.');
      case 'interrupt':
        runner.stop();
        return ask(parts, id, thread().headId, sendOptions);
      case 'queue':
        return queue.add({ id, parts }, sendOptions);
    }
  }

  function sendNextQueued(id?: string): void {
    const next = queue.take(id);
    if (!next) return;
    ask(next.message.parts, next.message.id, thread().headId, next.options).then(next.resolve, next.reject);
  }

  /** The answer that a verb without a name means: the last one on the path. */
  function lastAnswer(): AssistantMessage | undefined {
    const { headId, nodes } = thread();
    const last = headId === null ? undefined : nodes[headId]?.message;
    return last?.role === 'assistant' ? last : undefined;
  }

  function regenerate(messageId?: string): void {
    const target = messageId ?? thread().headId;
    if (target === null) return;
    const { message, parentId } = nodeOf(thread(), target);
    runner.stop();
    const headId = message.role === 'assistant' ? parentId : target;
    quiet(runner.start({ thread: { ...thread(), headId }, message: newAnswer() }));
  }

  function resume(): void {
    const answer = lastAnswer();
    if (!answer || answer.outcome === 'complete' || runner.isRunning()) return;
    quiet(runner.start({ thread: thread(), message: reopenMessage(answer) }));
  }

  function retry(): void {
    if (runner.isRunning()) return;
    const answer = lastAnswer();
    if (answer && answer.parts.length === 0) resume();
    else regenerate();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    setOptions(next) {
      options = next;
    },
    observe,
    send: (input, sendOptions) => quiet(sendAsync(input, sendOptions)),
    sendAsync,
    stop: runner.stop,
    finish: runner.finish,
    retry,
    resume,
    regenerate,
    edit(messageId, input) {
      const { message, parentId } = nodeOf(thread(), messageId);
      if (message.role === 'assistant') {
        const parts = toUserParts(input).filter((part) => part.type === 'text');
        changeThread(replaceMessage(thread(), { ...message, parts }, environment.now()));
        return;
      }
      runner.stop();
      quiet(ask(input, environment.createId(), parentId));
    },
    selectBranch(messageId) {
      changeThread(selectBranch(thread(), messageId));
    },
    remove(messageId) {
      nodeOf(thread(), messageId);
      runner.stop();
      changeThread(removeMessage(thread(), messageId, environment.now()));
    },
    respond(toolCallId, decision) {
      if (!runner.decide(toolCallId, decision)) {
        throw new OrqError('unknown_call', `No tool call "${toolCallId}" waits for an answer.`);
      }
    },
    sendQueued(id) {
      runner.stop();
      sendNextQueued(id);
    },
    editQueued: (id, input) => queue.edit(id, toUserParts(input)),
    removeQueued: (id) => queue.remove(id),
    setMessages(messages) {
      runner.stop();
      changeThread({ ...fromMessages(messages), id: thread().id });
    },
    reset() {
      runner.stop();
      queue.clear();
      changeThread({ ...createThread(thread().id, environment.now()) });
    },
  };
}

/** What goes wrong with a turn is in the state already. */
function quiet(turn: Promise<TurnResult>): void {
  turn.catch(() => undefined);
}
