import type { StandardSchema } from '../structured/standard-schema.ts';

export type ToolContext = { readonly toolCallId: string; readonly signal: AbortSignal };

/** What a person decided on a call, or what the app answers it with. `remember` holds for the rest of the chat. */
export type ToolDecision =
  | { readonly approved: true; readonly input?: unknown; readonly remember?: boolean }
  | { readonly approved: false; readonly reason?: string; readonly remember?: boolean }
  | { readonly output: unknown };

/** A method, so that a tool of a known input is a `Tool` too. */
type AskWhen<Input> = { ask(input: Input): boolean }['ask'];

/** Keys of cached data, such as React Query's. */
type StaleKeys = readonly (readonly unknown[])[];
type StaleAfter<Input, Output> = { name(input: Input, output: Output): StaleKeys }['name'];

/** A function that a model may call. Without `run` a person or the app answers it through `respond`. */
export type Tool<Input = unknown, Output = unknown> = {
  /** Letters, digits, `_`, `-`; at most 64. */
  readonly name: string;
  /** What it does and when to use it, for the model. */
  readonly description?: string;
  /** Any Standard Schema that can give its JSON Schema. */
  readonly input?: StandardSchema<Input>;
  /** JSON Schema of the arguments; needed when `input` cannot give one. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Whether a person must allow the call. Default false. */
  readonly needsApproval?: boolean | AskWhen<Input>;
  /** What it throws is told to the model. */
  run?(input: Input, context: ToolContext): Output | Promise<Output>;
  /**
   * Keys of data that a call makes stale: a list, also when the call failed, since it may have changed something
   * by then; or a function of a call that went well, written below `run`. The hooks invalidate these queries.
   */
  readonly invalidates?: StaleKeys | StaleAfter<Input, Output>;
};

/** A tool whose `run` knows what its `input` schema gives. */
export function defineTool<Input, Output>(tool: Tool<Input, Output>): Tool<Input, Output> {
  return tool;
}
