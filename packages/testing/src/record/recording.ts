/** A read of a body, `at` ms after the request was sent; as text, or as base64 where it cuts a character. */
export type RecordedRead =
  | { readonly at: number; readonly text: string }
  | { readonly at: number; readonly base64: string };

/** How a recorded body ended: `aborted` by the client, `broken` by the network. */
export type RecordedEnd = 'complete' | 'aborted' | 'broken';

export type RecordedRequest = {
  readonly method: string;
  /** Without its query, which may hold a key. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type RecordedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** When the headers came, in ms after the request was sent. */
  readonly at: number;
  readonly reads: readonly RecordedRead[];
  readonly end: RecordedEnd;
};

/** A request with its response, or with the message of the error that came instead. */
export type RecordedExchange = { readonly request: RecordedRequest } & (
  | { readonly response: RecordedResponse }
  | { readonly failure: string }
);

/** Real traffic as plain data: goes through `JSON.stringify` and back. */
export type Recording = { readonly version: 1; readonly exchanges: readonly RecordedExchange[] };

/** Bytes as text if they are whole characters, else as base64. */
export function encodeRead(at: number, bytes: Uint8Array): RecordedRead {
  try {
    return { at, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { at, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }
}

/** The bytes of a recorded read. */
export function decodeRead(read: RecordedRead): Uint8Array {
  if ('text' in read) return new TextEncoder().encode(read.text);
  return Uint8Array.from(atob(read.base64), (character) => character.charCodeAt(0));
}
