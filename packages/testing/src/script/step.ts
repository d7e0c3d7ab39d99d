import type { Delta, WireError, WireUsage } from '../wire.ts';

/** Names one tool call of an answer; its identity joins the pieces of the call. */
export type CallReference = { readonly id?: string; readonly name: string };

/** One thing that an answer does. Made by the builders; an answer is a list of them. */
export type Step =
  | { readonly type: 'delta'; readonly choice: number; readonly delta: Delta; readonly tokens: number }
  | {
      readonly type: 'tool-call';
      readonly choice: number;
      readonly call: CallReference;
      /** Absent in the step that opens the call. */
      readonly arguments?: string;
      readonly tokens: number;
    }
  | { readonly type: 'finish'; readonly choice: number; readonly reason: string }
  | { readonly type: 'usage'; readonly usage: WireUsage | null }
  | { readonly type: 'chunk'; readonly chunk: Readonly<Record<string, unknown>> }
  | { readonly type: 'raw'; readonly bytes: string | Uint8Array }
  | { readonly type: 'malformed' }
  | { readonly type: 'error'; readonly error: WireError; readonly event?: string }
  | { readonly type: 'reads'; readonly sizes: readonly number[] }
  | { readonly type: 'speed'; readonly tokensPerSecond: number }
  | { readonly type: 'pause'; readonly ms: number }
  | { readonly type: 'stall' }
  | { readonly type: 'truncate' }
  | { readonly type: 'drop'; readonly after?: number; readonly inside?: string };

/** What a builder gives: one step or several. */
export type Part = Step | readonly Step[];

export type Steps = Iterable<Step> | AsyncIterable<Step>;
