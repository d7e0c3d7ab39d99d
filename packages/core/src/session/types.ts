import type { Orq } from '../client/orq.ts';
import type {
  AssistantMessage,
  Feedback,
  Message,
  TurnOutcome,
  MessageError,
  Timings,
  ToolCallPart,
  Usage,
  UserPart,
} from '../message/types.ts';
import type { Thread } from '../thread/types.ts';
import type { Draft } from './draft.ts';
import type { Tool, ToolDecision } from './tool.ts';

/** `idle` · `submitted` (nothing came yet) · `streaming` · `error` (the last turn failed). */
export type ChatStatus = 'idle' | 'submitted' | 'streaming' | 'error';

/** From send to settled. Between turns it keeps how the last one ended. */
export type Turn = {
  readonly status: ChatStatus;
  readonly id: string | null;
  /** The message being written; null when no turn runs. The thread holds it once it settles. */
  readonly message: AssistantMessage | null;
  /** Requests made so far in this turn's tool loop, from 0. */
  readonly step: number;
  /** The connection was lost, and is looked for: the server keeps the answer. */
  readonly isReconnecting?: boolean;
  readonly outcome?: TurnOutcome;
  readonly error?: MessageError;
  /** Epoch ms. */
  readonly startedAt?: number;
};

/** A message that waits until the turn before it settles. */
export type QueuedMessage = { readonly id: string; readonly parts: readonly UserPart[] };

/** `none` keeps nothing; `loading` until the thread is open; `failed` goes on unsaved and says why. */
export type StorageState = {
  readonly status: 'none' | 'loading' | 'ready' | 'failed';
  readonly error?: MessageError;
};

export type SessionState = {
  /** Changes only when a turn starts or settles, or a person edits: "save now". */
  readonly thread: Thread;
  /** All that a token changes. */
  readonly turn: Turn;
  /** Ids shown, root to head, the message being written included. */
  readonly path: readonly string[];
  readonly queue: readonly QueuedMessage[];
  readonly storage: StorageState;
  /** The network is away: what is sent waits in the queue. */
  readonly isOffline: boolean;
};

/** What a person sends: text, parts, or both. */
export type ChatInput = string | readonly UserPart[];

/** How one turn ended; given to `onSettled` exactly once a turn. */
export type TurnResult = {
  readonly message: AssistantMessage;
  readonly outcome: TurnOutcome;
  readonly usage?: Usage;
  readonly timings: Timings;
  readonly error?: unknown;
};

export type SendOptions = {
  /** Extra wire parameters for this turn alone. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly whenBusy?: WhenBusy;
};

/** What `send` does while a turn runs. */
export type WhenBusy = 'queue' | 'interrupt' | 'reject';

export type LoopLimits = {
  /** Requests a turn. Default 8. */
  readonly steps?: number;
  /** Ms a turn, without those that a person takes to decide. Default 600,000. */
  readonly time?: number;
  /** Calls with the same name and arguments a turn. Default 3. */
  readonly sameCall?: number;
  /** Steps of a turn in which one tool failed. Default 2: the model is told of the first, and may try again. */
  readonly failures?: number;
  /** Output tokens a turn, estimated where nobody counted. No limit by default. */
  readonly tokens?: number;
};

/** What an app hears of turns. Several may listen; what a callback throws is reported and breaks nothing. */
export type ChatCallbacks = {
  /** A turn began. `result` is what `sendAsync` would give. */
  readonly onStart?: (turn: { readonly id: string; readonly result: Promise<TurnResult> }) => void;
  /** A turn ended with an answer: complete, length, filtered or limit. */
  readonly onFinish?: (result: TurnResult) => void;
  readonly onError?: (error: unknown, result: TurnResult) => void;
  /** Once a turn, whatever ended it. */
  readonly onSettled?: (result: TurnResult) => void;
  readonly onToolCall?: (call: ToolCallPart) => void;
  /** A call came to its end: `done`, `failed` or `denied`. `tool` is undefined for one of the request's own. */
  readonly onToolSettled?: (call: ToolCallPart, tool: Tool | undefined) => void;
};

/** What the session asks of a client: the router's completions. `new Orq()` is one. */
export type ChatClient = Pick<Orq, 'router'>;

/** What a view may change on a live session. */
export type ChatOptions = {
  readonly client: ChatClient;
  readonly model: string;
  /** Wire parameters for every turn, such as `temperature`. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** A system message that leads every request and is not part of the thread. */
  readonly instructions?: string;
  readonly tools?: readonly Tool[];
  readonly limits?: LoopLimits;
  readonly whenBusy?: WhenBusy;
  /**
   * What a turn cost, in a currency of yours; undefined where you do not know. `model` is the one that answered,
   * as the server named it, else the one that was asked.
   */
  readonly price?: (usage: Usage, model: string) => number | undefined;
};

export interface ChatSession {
  readonly getSnapshot: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is typed and not sent. */
  readonly draft: Draft;
  /** Resolves when the stored thread is open; at once without a storage. Never rejects. */
  readonly ready: Promise<void>;
  /** Replaces options; a turn that runs keeps those it began with. */
  readonly setOptions: (options: ChatOptions) => void;
  /** Tells of turns from now on. Returns how to stop listening. */
  readonly observe: (callbacks: ChatCallbacks) => () => void;
  /** Sends, or queues while a turn runs. Never throws: what goes wrong is in the state. */
  readonly send: (input: ChatInput, options?: SendOptions) => void;
  /** Sends and resolves when the turn settles; rejects with what made it fail. A stop resolves. */
  readonly sendAsync: (input: ChatInput, options?: SendOptions) => Promise<TurnResult>;
  /** Ends the turn and keeps what was written. */
  readonly stop: () => void;
  /** Lets the current answer end, then asks for no more steps. */
  readonly finish: () => void;
  /** Asks again for the answer that failed. An empty failure is replaced, a partial one becomes a branch. */
  readonly retry: () => void;
  /** Continues an answer that was cut, stopped or reached its length, in the same message. */
  readonly resume: () => void;
  /** Asks for another answer beside the given one (default: the last). */
  readonly regenerate: (messageId?: string) => void;
  /** Puts a changed message beside the old one; of a question, asks for its answer. */
  readonly edit: (messageId: string, input: ChatInput) => void;
  /** Shows the branch that holds this message. */
  readonly selectBranch: (messageId: string) => void;
  /** Shows the conversation up to this message: what is sent next stands beside what followed it. */
  readonly branchFrom: (messageId: string) => void;
  /** Removes a message and all that follows from it. */
  readonly remove: (messageId: string) => void;
  /** Keeps what a person thinks of an answer; null takes it back. */
  readonly rate: (messageId: string, feedback: Feedback | null) => void;
  /** Answers a call that waits for approval. */
  readonly respond: (toolCallId: string, decision: ToolDecision) => void;
  /** Sends a queued message now, ahead of the others; a turn that runs is stopped first. */
  readonly sendQueued: (id: string) => void;
  readonly editQueued: (id: string, input: ChatInput) => void;
  readonly removeQueued: (id: string) => void;
  /** Names the thread; an empty title gives back the one that its first question makes. */
  readonly rename: (title: string) => void;
  /** Replaces the whole conversation with one path. */
  readonly setMessages: (messages: readonly Message[]) => void;
  /** Stops, and empties thread and queue. */
  readonly reset: () => void;
}
