import type {
  ChatCallbacks,
  ChatClient,
  ChatOptions,
  ChatSession,
  ChatStatus,
  ChatStorage,
  LoopLimits,
  Message,
  MessageError,
  QueuedMessage,
  SessionState,
  Tool,
  Turn,
  Usage,
  WhenBusy,
} from '@orq-chat/core';
import type { QueryKey } from '@tanstack/react-query';

/** Where to send requests: a client, or the base URL of a handler. The nearest `OrqProvider` gives the rest. */
export interface ClientOptions {
  /** A client, such as `new Orq()`. Wins over `baseURL`. */
  client?: ChatClient | undefined;
  /** Such as `/api/orq`: where `createOrqHandler` is mounted. */
  baseURL?: string | undefined;
}

export interface UseChatCompletionOptions<Selected = unknown> extends ClientOptions, ChatCallbacks {
  /** Such as `openai/gpt-4o`. With a `session` it is no more than what a panel shows. */
  model: string;
  /** Names the conversation: two components with one `threadId` share one session. Default: one of its own. */
  threadId?: string | undefined;
  /** Where the conversation is kept. Default: the provider's; without one it lives as long as the page. */
  storage?: ChatStorage | undefined;
  /** A session that the app made itself: no client is needed, and the options that a session is made of are ignored. */
  session?: ChatSession | undefined;
  /** The conversation so far, read once, when the session is made. */
  initialMessages?: readonly Message[] | undefined;
  /** Wire parameters for every turn, such as `temperature`. */
  params?: Readonly<Record<string, unknown>> | undefined;
  /** A system message that leads every request. */
  instructions?: string | undefined;
  tools?: readonly Tool[] | undefined;
  limits?: LoopLimits | undefined;
  /** What `send` does while a turn runs. Default `queue`. */
  whenBusy?: WhenBusy | undefined;
  /** What a turn cost, in a currency of yours; undefined where you do not know. It is then in `usage.cost`. */
  price?: ChatOptions['price'] | undefined;
  /** Query keys that a finished turn makes stale. A tool may name its own. */
  invalidates?: readonly QueryKey[] | undefined;
  /** What `selected` holds of the state. May be written inline, and may make a list or an object. */
  select?: ((state: SessionState) => Selected) | undefined;
  /** Whether to suspend while a storage opens the conversation, on the client. Default false. */
  suspense?: boolean | undefined;
}

/** What can be done with a conversation: every verb of its session. */
type ChatVerbs = Omit<
  ChatSession,
  'getSnapshot' | 'subscribe' | 'observe' | 'setOptions' | 'ready' | 'draft'
>;

/** What `useChatCompletion` returns. Each property is tracked: reading `messages` renders a token, `status` does not. */
export interface ChatCompletion<Selected = unknown> extends ChatVerbs {
  readonly messages: readonly Message[];
  readonly status: ChatStatus;
  /** A turn runs: submitted or streaming. */
  readonly isPending: boolean;
  readonly isStreaming: boolean;
  /** What made the last turn fail; null after a stop, and once the next turn starts. */
  readonly error: MessageError | null;
  readonly turn: Turn;
  readonly queue: readonly QueuedMessage[];
  /** Tokens, and cost where `price` tells it, of the whole path; null when no turn has settled. */
  readonly usage: Usage | null;
  /** What `select` made of the state; undefined without one. */
  readonly selected: Selected;
  readonly session: ChatSession;
}
