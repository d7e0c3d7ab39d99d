import { RequestError } from '../errors.ts';

/** Reads a request's body as text: no longer than `bodyBytes`, no slower than `bodyTime` ms, else a RequestError. */
export async function readBody(
  request: Request,
  limits: { readonly bodyBytes: number; readonly bodyTime: number },
): Promise<string> {
  if (request.bodyUsed) {
    throw new Error('The body was read before the handler could: let `authorize` read `request.clone()`.');
  }
  if (Number(request.headers.get('content-length')) > limits.bodyBytes) throw tooLarge(limits.bodyBytes);
  if (!request.body) return '';

  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel();
  }, limits.bodyTime);

  try {
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    // oxlint-disable-next-line no-await-in-loop -- a body is read in order
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes += read.value.byteLength;
      if (bytes > limits.bodyBytes) {
        void reader.cancel();
        throw tooLarge(limits.bodyBytes);
      }
      text += decoder.decode(read.value, { stream: true });
    }
    if (late) throw tooSlow(limits.bodyTime);
    return text + decoder.decode();
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(limit: number): RequestError {
  return new RequestError({
    status: 413,
    code: 'body_too_large',
    message: `The request is larger than ${limit.toLocaleString('en')} bytes. Send fewer or smaller attachments, or start a new chat.`,
  });
}

function tooSlow(limit: number): RequestError {
  return new RequestError({
    status: 408,
    code: 'body_too_slow',
    message: `The request did not arrive within ${limit / 1000} seconds. Check the connection and send it again.`,
  });
}
