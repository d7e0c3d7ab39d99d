/** A part of a message's content; other types than text are passed by. */
type ContentPart = {
  readonly type: string;
  readonly text?: string;
  readonly [field: string]: unknown;
};

type WireToolCall = {
  readonly id: string;
  readonly type?: string;
  readonly function: { readonly name: string; readonly arguments: string };
};

/** A message of a request, as far as the router reads it. */
export type WireMessage = {
  readonly role: string;
  readonly content?: string | readonly ContentPart[] | null;
  readonly tool_calls?: readonly WireToolCall[] | null;
  readonly tool_call_id?: string | null;
  readonly [field: string]: unknown;
};

export type WireTool = {
  readonly type?: string;
  readonly function: {
    readonly name: string;
    readonly description?: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
  };
};

/** The body of a chat request. `model` and `messages` have been checked, the rest is as it was sent. */
export type ChatRequest = {
  readonly model: string;
  readonly messages: readonly WireMessage[];
  readonly stream?: boolean | null;
  readonly stream_options?: { readonly include_usage?: boolean } | null;
  readonly n?: number | null;
  readonly tools?: readonly WireTool[] | null;
  readonly tool_choice?: unknown;
  readonly parallel_tool_calls?: boolean | null;
  readonly [field: string]: unknown;
};

export type ToolCallDelta = {
  readonly index?: number;
  readonly id?: string;
  readonly type?: string;
  readonly function?: { readonly name?: string; readonly arguments?: string };
};

type Annotation = {
  readonly type: 'url_citation';
  readonly url_citation: {
    readonly url: string;
    readonly title: string;
    readonly start_index: number;
    readonly end_index: number;
  };
};

/** What one chunk adds to a choice. Open, since providers add fields of their own. */
export type Delta = {
  readonly role?: string;
  readonly content?: string | null;
  readonly refusal?: string | null;
  readonly reasoning?: string | null;
  readonly reasoning_content?: string | null;
  readonly reasoning_signature?: string;
  readonly redacted_reasoning?: string;
  readonly tool_calls?: readonly ToolCallDelta[];
  readonly annotations?: readonly Annotation[];
  readonly [field: string]: unknown;
};

/** Token counts under their wire names. */
export type WireUsage = {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number };
  readonly completion_tokens_details?: { readonly reasoning_tokens?: number };
};

/** What every chunk of one answer repeats. `created` is in seconds. */
export type Envelope = { readonly id: string; readonly created: number; readonly model: string };

/** The error object of the Orq router's envelope. */
export type WireError = {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | number | null;
  readonly [field: string]: unknown;
};

/** The text of a message's content; parts of other kinds add nothing. */
export function textOf(content: WireMessage['content']): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
}
