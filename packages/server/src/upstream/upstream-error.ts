import { parseErrorBody } from '@orq-chat/core/schema';

import { RequestError } from '../errors.ts';
import { isRecord } from '../is-record.ts';
import { passedHeaders } from './passed-headers.ts';
import type { SecretMask } from './secret-mask.ts';

/** Bytes that are read of an error's body; longer ones are web pages. */
const maximumBytes = 64 * 1024;

/** Reads why upstream refused, in whatever shape it says so, and hides the key where it is repeated. */
export async function toUpstreamError(response: Response, mask: SecretMask): Promise<RequestError> {
  const body = parseErrorBody(parseJson(mask.text(await readStart(response))));
  const headers = passedHeaders(response, mask);
  if (response.status < 400) {
    return new RequestError({
      status: 502,
      code: 'upstream_not_an_answer',
      message:
        'The model provider sent a web page instead of an answer. Whoever runs this chat should check its `baseURL`.',
      headers,
    });
  }
  const {
    message: _message,
    code: _code,
    type: _type,
    param: _param,
    ...details
  } = isRecord(body?.error) ? body.error : {};
  return new RequestError({
    status: response.status,
    code: body ? body.code : `upstream_${response.status}`,
    message: toSentence(response.status, body?.message),
    type: body?.type ?? undefined,
    param: body?.param ?? undefined,
    details,
    headers,
  });
}

// What a provider says about the key is for whoever holds it: it may even quote parts of it.
function toSentence(status: number, message: string | undefined): string {
  if (status === 401) {
    return 'The model provider did not accept the API key of this chat. Whoever runs it needs to check the key.';
  }
  if (message) return message;
  if (status === 429) return 'Too many requests right now. Wait a moment and try again.';
  if (status >= 500) return 'The model provider has a problem right now. Try again in a moment.';
  return `The model provider refused the request with status ${status}.`;
}

async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytesRead = 0;
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    bytesRead += bytes.byteLength;
    if (bytesRead >= maximumBytes) break;
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
