// All that core and hooks ask of a platform beside ECMAScript 2023: what is not written here they may not use.
// Where a platform lacks something of the first part, it wants a polyfill; the second part may be missing.

// Needed.

declare class AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare class Headers {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  delete(name: string): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
interface ReadableStreamDefaultReader<Chunk> {
  read(): Promise<{ done: false; value: Chunk } | { done: true; value: undefined }>;
  cancel(reason?: unknown): Promise<void>;
}
interface ReadableStreamDefaultController<Chunk> {
  enqueue(chunk: Chunk): void;
  close(): void;
}
declare class ReadableStream<Chunk> {
  constructor(source: { start(controller: ReadableStreamDefaultController<Chunk>): void | Promise<void> });
  getReader(): ReadableStreamDefaultReader<Chunk>;
  cancel(reason?: unknown): Promise<void>;
}
interface RequestInit {
  method?: string;
  headers?: Headers | Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}
/** What a `fetch` gives. A `body` that is null is read at once, by `arrayBuffer`. */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
/** Unless the client is given another. */
declare var fetch: (url: string, init: RequestInit) => Promise<Response>;
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
declare function setTimeout(callback: () => void, ms?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare const console: { warn(...what: unknown[]): void; error(...what: unknown[]): void };

// Looked for before they are used.

interface Crypto {
  randomUUID(): string;
}
declare var crypto: Crypto | undefined;
declare const reportError: ((error: unknown) => void) | undefined;
declare const requestAnimationFrame: ((callback: () => void) => number) | undefined;
declare function cancelAnimationFrame(frame: number): void;
declare var addEventListener: ((type: string, listener: () => void) => void) | undefined;
declare function removeEventListener(type: string, listener: () => void): void;
interface MessageEvent<Data> {
  readonly data: Data;
}
declare const MessageChannel:
  | (new () => {
      port1: { onmessage: (() => void) | null; close(): void };
      port2: { postMessage(message: unknown): void };
    })
  | undefined;
declare const BroadcastChannel:
  | (new (name: string) => {
      onmessage: ((event: MessageEvent<unknown>) => void) | null;
      postMessage(message: unknown): void;
      close(): void;
    })
  | undefined;
interface Navigator {
  readonly onLine?: boolean;
  readonly locks?: { request(name: string, task: () => Promise<void>): Promise<void> };
}
declare const navigator: Navigator | undefined;
