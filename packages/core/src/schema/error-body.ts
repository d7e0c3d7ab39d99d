import { exceedsDepth } from './exceeds-depth.ts';
import { isRecord } from './is-record.ts';

/** What a server said when it refused. `code`, `type` and `param` are null when it gave none. */
export type ErrorBody = {
  readonly message: string;
  readonly code: string | number | null;
  readonly type: string | null;
  readonly param: string | null;
  /** The error as it came, unchanged. */
  readonly error: unknown;
};

/**
 * Reads an error in every shape of wire.md §5.2, or null when the value is none. `envelopeOnly` accepts only an
 * `error` key, for payloads whose bare `message` or `detail` may mean something else.
 */
export function parseErrorBody(value: unknown, envelopeOnly = false): ErrorBody | null {
  const body: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(body)) return null;

  const error = body['error'];
  if (isRecord(error)) return fromFields(error, body, error);
  if (isPresent(error)) return fromFields({ ...body, message: error }, body, body);
  if (envelopeOnly && body['object'] !== 'error') return null;
  if (isPresent(body['message']) || isPresent(body['detail']) || body['object'] === 'error') {
    return fromFields(body, body, body);
  }
  return null;
}

function fromFields(
  fields: Record<string, unknown>,
  outer: Record<string, unknown>,
  error: unknown,
): ErrorBody {
  const code = fields['code'] ?? outer['code'];
  return {
    message: exceedsDepth(fields)
      ? 'an error that is nested too deep to be told'
      : toMessage(fields['message'] ?? fields['detail'] ?? fields['details'] ?? outer['message']),
    code: typeof code === 'string' || typeof code === 'number' ? code : null,
    type: toText(fields['type'] ?? fields['error_type'] ?? outer['error_type']),
    param: toText(fields['param'] ?? outer['param']),
    error,
  };
}

/** Text of a message in any shape. Lists as FastAPI sends them keep their words and leave out the input they echo. */
function toMessage(message: unknown): string {
  if (typeof message === 'string') return message;
  if (Array.isArray(message)) return message.map(toMessage).filter(Boolean).join('; ');
  if (isRecord(message) && typeof message['msg'] === 'string') {
    const place = Array.isArray(message['loc']) ? `${message['loc'].join('.')}: ` : '';
    return place + message['msg'];
  }
  if (isRecord(message) && typeof message['message'] === 'string') return message['message'];
  return message === undefined || message === null ? '' : JSON.stringify(message);
}

function toText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
