import { OrqError } from '../errors.ts';
import { toUserParts, withText } from '../message/create-message.ts';
import type { Message } from '../message/types.ts';
import type { ChatStorage } from '../storage/types.ts';
import {
  createThread,
  insertMessage,
  nodeOf,
  removeMessage,
  replaceMessage,
  selectBranch,
  withTitle,
} from '../thread/edit-thread.ts';
import { threadOf } from '../thread/thread-of.ts';
import type { Thread } from '../thread/types.ts';
import { createStore } from './create-store.ts';
import { describeError } from './describe-error.ts';
import { createDraft } from './draft.ts';
import { defaultEnvironment, type ChatEnvironment } from './environment.ts';
import { followNetwork } from './follow-network.ts';
import { createObservers } from './observers.ts';
import { createQueue } from './queue.ts';
import { createSessionState, reduceSession } from './reduce-session.ts';
import type { Tabs } from './tabs.ts';
import { createTurnRunner } from './turn-runner.ts';
import { createTurnVerbs } from './turn-verbs.ts';
import { whileUsed } from './while-used.ts';
import type { ChatCallbacks, ChatOptions, ChatSession } from './types.ts';

export type ChatSessionInit = ChatOptions &
  ChatCallbacks & {
    /** Default: a new id. */
    readonly threadId?: string;
    /** The conversation so far, as it was saved. Wins over `messages`. */
    readonly thread?: Thread;
    /** The conversation so far, as one path. */
    readonly messages?: readonly Message[];
    /** Where the conversation is kept; what it holds of `threadId` is opened and wins over what is given here. */
    readonly storage?: ChatStorage;
    /** Time, ids, frames and the network; for tests. */
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
    createSessionState({
      thread: init.thread ?? fromMessages(init.messages ?? []),
      isStored: init.storage !== undefined,
      isOffline: !environment.isOnline(),
    }),
  );
  const draft = createDraft();
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
      if (outcome === 'complete' || outcome === 'length' || outcome === 'filtered') verbs.sendWaiting();
    },
  });
  const verbs = createTurnVerbs({ store, queue, runner, stop, environment, options: () => options });
  const { askInstead, sendWaiting, lastAnswer, ...turnVerbs } = verbs;

  let tabs: Tabs | undefined;
  let isUsed = false;
  const ready = init.storage ? keep(init.storage) : Promise.resolve();
  const subscribe = whileUsed(store, () => {
    const leaveNetwork = followNetwork(store, environment, sendWaiting);
    isUsed = true;
    tabs?.open();
    return () => {
      leaveNetwork();
      isUsed = false;
      tabs?.close();
    };
  });

  const thread = () => store.getSnapshot().thread;
  const changeThread = (next: Thread) => store.dispatch({ type: 'thread-changed', thread: next });

  function fromMessages(messages: readonly Message[]): Thread {
    return threadOf(init.threadId ?? environment.createId(), messages, environment.now());
  }

  /** Ends the turn that runs, here or in another tab. */
  function stop(): void {
    if (runner.isRunning()) runner.stop();
    else if (store.getSnapshot().turn.message) tabs?.stopElsewhere();
  }

  async function keep(storage: ChatStorage): Promise<void> {
    try {
      // Loaded when it is wanted: a chat that keeps nothing does not pay for it.
      const { keepSaved, linkTabs } = await import('./keep-saved.ts');
      const foreign = new WeakSet<object>();
      await keepSaved({ storage, store, draft, environment, foreign });
      tabs = linkTabs({ storage, store, runner, queue, environment, foreign });
      if (isUsed) tabs.open();
    } catch (error) {
      const described = describeError(error, environment.now());
      store.dispatch({ type: 'storage-changed', storage: { status: 'failed', error: described } });
    }
    sendWaiting();
  }

  return {
    ...turnVerbs,
    getSnapshot: store.getSnapshot,
    subscribe,
    draft,
    ready,
    observe,
    setOptions(next) {
      options = next;
    },
    stop,
    finish: runner.finish,
    edit(messageId, input) {
      if (nodeOf(thread(), messageId).message.role === 'assistant') stop();
      const { message, parentId } = nodeOf(thread(), messageId);
      if (message.role !== 'assistant') {
        askInstead(messageId, input);
        return;
      }
      const edited = withText(message, input, environment.createId());
      changeThread(insertMessage(thread(), edited, parentId, environment.now()));
    },
    selectBranch: (messageId) => changeThread(selectBranch(thread(), messageId)),
    branchFrom(messageId) {
      nodeOf(thread(), messageId);
      stop();
      changeThread({ ...selectBranch(thread(), messageId), headId: messageId });
    },
    remove(messageId) {
      nodeOf(thread(), messageId);
      stop();
      changeThread(removeMessage(thread(), messageId, environment.now()));
    },
    rate(messageId, feedback) {
      const { message } = nodeOf(thread(), messageId);
      if (message.role !== 'assistant') return;
      const { feedback: _before, ...rest } = message;
      changeThread(replaceMessage(thread(), feedback ? { ...rest, feedback } : rest, environment.now()));
    },
    respond(toolCallId, decision) {
      // After a reload no turn runs, but its question still stands.
      if (lastAnswer()?.status === 'needs-approval') turnVerbs.resume();
      if (!runner.decide(toolCallId, decision)) {
        throw new OrqError('unknown_call', `No tool call "${toolCallId}" waits for an answer.`);
      }
    },
    editQueued: (id, input) => queue.edit(id, toUserParts(input)),
    removeQueued: queue.remove,
    rename: (title) => changeThread(withTitle(thread(), title, environment.now())),
    setMessages(messages) {
      stop();
      changeThread({ ...fromMessages(messages), id: thread().id });
    },
    reset() {
      stop();
      queue.clear();
      changeThread(createThread(thread().id, environment.now()));
    },
  };
}
