import type { StandardSchema } from './standard-schema.ts';

export type ToolContext = { readonly toolCallId: string; readonly signal: AbortSignal };

/** What a person decided on a call. `remember` holds for the rest of the chat. */
export type ToolDecision =
  | { readonly approved: true; readonly input?: unknown; readonly remember?: boolean }
  | { readonly approved: false; readonly reason?: string; readonly remember?: boolean }
  | { readonly output: unknown };

/** A function that a model may call. Without `run` a person or the app answers through `respond`. */
export type Tool<Input = unknown, Output = unknown> = {
  /** Letters, digits, `_`, `-`; at most 64. */
  readonly name: string;
  readonly description?: string;
  /** Any Standard Schema that can give its JSON Schema. */
  readonly input?: StandardSchema<Input>;
  /** JSON Schema of the arguments; needed when `input` cannot give one. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly needsApproval?: boolean | ((input: Input) => boolean);
  run?(input: Input, context: ToolContext): Output | Promise<Output>;
};
