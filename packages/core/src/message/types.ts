/**
 * Where one message stands. `queued` waits for its turn, `sending` waits for the server, `streaming` is being
 * written, `needs-approval` waits for a person; the others are settled.
 */
export type MessageStatus =
  | 'queued'
  | 'sending'
  | 'streaming'
  | 'needs-approval'
  | 'done'
  | 'stopped'
  | 'failed';

/** Plain text from a person, Markdown from a model. */
export type TextPart = { readonly type: 'text'; readonly text: string };

/** What a model thought before it answered, with what its provider needs to see again (wire.md §2.2). */
export type ReasoningPart = {
  readonly type: 'reasoning';
  readonly text: string;
  readonly signature?: string;
  /** An encrypted block that only the provider can read. */
  readonly redacted?: string;
  /** Provider details, kept for replay as they came. */
  readonly details?: readonly unknown[];
  /** Time from the first to the last piece of reasoning, in ms. */
  readonly duration?: number;
};

/** An image that a person sent or a model made. `url` is http(s) or a data URI. */
export type ImagePart = {
  readonly type: 'image';
  readonly url: string;
  readonly name?: string;
  readonly detail?: 'low' | 'high' | 'auto';
};

/** A file that a person sent. `url` is a data URI, or http(s) where the provider takes it. Text is sent as text. */
export type FilePart = {
  readonly type: 'file';
  readonly url: string;
  readonly name?: string;
  readonly mediaType?: string;
};

/** Sound: base64 without a data URI prefix. A model's answer brings an id and a transcript. */
export type AudioPart = {
  readonly type: 'audio';
  readonly data: string;
  readonly format: string;
  readonly id?: string;
  readonly transcript?: string;
};

/** The model said no. */
export type RefusalPart = { readonly type: 'refusal'; readonly text: string };

/** A page that an answer cites. `start` and `end` are offsets in the text part, where known. */
export type SourcePart = {
  readonly type: 'source';
  readonly url: string;
  readonly title?: string;
  readonly snippet?: string;
  readonly start?: number;
  readonly end?: number;
};

export type ToolCallState =
  | 'streaming'
  | 'needs-approval'
  | 'running'
  | 'done'
  | 'failed'
  | 'denied'
  | 'unanswered';

/** A call that the model asked for, and what came of it. */
export type ToolCallPart = {
  readonly type: 'tool-call';
  readonly id: string;
  readonly name: string;
  /** JSON text as the model wrote it, or as a person edited it; incomplete while `state` is `streaming`. */
  readonly arguments: string;
  /** The request of the turn that brought this call, from 0. Calls of one step were asked for together. */
  readonly step: number;
  readonly state: ToolCallState;
  /**
   * The arguments as a value: what has come of them while they stream, then what the tool was run with, which a
   * person may have edited.
   */
  readonly input?: unknown;
  readonly output?: unknown;
  readonly error?: string;
  /** Fields that a provider wants back unchanged (thought signatures). */
  readonly extra?: Readonly<Record<string, unknown>>;
};

export type UserPart = TextPart | ImagePart | FilePart | AudioPart;
/** A file that waits with a draft: read, and ready to be sent. `size` is in bytes. */
export type DraftFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly part: UserPart;
};
export type AssistantPart =
  | TextPart
  | ReasoningPart
  | ToolCallPart
  | RefusalPart
  | SourcePart
  | ImagePart
  | AudioPart;
export type MessagePart = UserPart | AssistantPart;

/** What a person thinks of an answer. */
export type Feedback = 'good' | 'bad';

/** How a turn ended. */
export type TurnOutcome =
  | 'complete'
  | 'length'
  | 'filtered'
  | 'stopped'
  | 'stalled'
  | 'disconnected'
  | 'limit'
  | 'error';

/** What went wrong, for words on a screen. `api` is a refusal with a `status`; `limit` is one of ours. */
export type MessageErrorKind =
  | 'api'
  | 'connection'
  | 'timeout'
  | 'server'
  | 'truncated'
  | 'empty_stream'
  | 'not_event_stream'
  | 'malformed_chunk'
  | 'validation'
  | 'limit'
  | 'unknown';

/** An error as a message keeps it: plain data, so that it can be saved. */
export type MessageError = {
  readonly kind: MessageErrorKind;
  /** The server's code where it gave one, else the kind. */
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  /** When a retry makes sense, as epoch ms. */
  readonly retryAt?: number;
  readonly requestId?: string;
};

/** Tokens, as the provider counted them. `estimated` when no count came and we guessed from the text. */
export type Usage = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly totalTokens: number;
  readonly reasoningTokens?: number;
  readonly cachedTokens?: number;
  readonly estimated?: boolean;
  /** By the app's price function, in the app's currency; of a sum, what is known of it. */
  readonly cost?: number;
};

/** Durations in ms from the moment of sending; `tokensPerSecond` counts output tokens after the first. */
export type Timings = {
  readonly firstToken?: number;
  readonly total: number;
  readonly tokensPerSecond?: number;
};

type MessageBase = {
  readonly id: string;
  readonly status: MessageStatus;
  /** Epoch ms. */
  readonly createdAt: number;
};

export type SystemMessage = MessageBase & {
  readonly role: 'system';
  readonly parts: readonly TextPart[];
};

export type UserMessage = MessageBase & {
  readonly role: 'user';
  readonly parts: readonly UserPart[];
};

/**
 * Where a server keeps the answer that is being read, so that it can be read again: its name, and the parts of the
 * message from before it.
 */
export type MessageStream = { readonly id: string; readonly parts: readonly AssistantPart[] };

export type AssistantMessage = MessageBase & {
  readonly role: 'assistant';
  readonly parts: readonly AssistantPart[];
  /** Only while the answer comes, and only from a server that keeps it. */
  readonly stream?: MessageStream;
  /** The model that answered, which a fallback may have chosen. */
  readonly model?: string;
  readonly finishReason?: string;
  readonly outcome?: TurnOutcome;
  readonly error?: MessageError;
  readonly usage?: Usage;
  readonly timings?: Timings;
  readonly feedback?: Feedback;
};

export type Message = SystemMessage | UserMessage | AssistantMessage;
