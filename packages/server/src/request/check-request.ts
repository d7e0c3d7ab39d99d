import { completionRequestSchema, type CompletionRequest } from '@orq-chat/core/schema';

import { RequestError } from '../errors.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import { isRecord } from '../is-record.ts';
import { mediaType } from '../upstream/passed-headers.ts';
import { checkCounts, checkTokens } from './check-caps.ts';
import { describeIssue } from './describe-issue.ts';
import { isDeeperThan } from './json-depth.ts';
import { readBody } from './read-body.ts';

/** Nesting of a body. The JSON Schema of a tool is the deepest thing in it. */
const maximumDepth = 64;

type CheckSettings = Pick<HandlerSettings<Principal>, 'fields' | 'isModelAllowed' | 'limits'>;

/**
 * Reads the body of a completion request. Throws a RequestError for whatever must not go upstream, cheap checks
 * first. The result is written anew for upstream, so that both sides read the same: JSON may name a key twice.
 */
export async function checkRequest(request: Request, settings: CheckSettings): Promise<CompletionRequest> {
  checkContentType(request);
  const body = parseObject(await readBody(request, settings.limits));
  checkFields(body, settings.fields);
  checkCounts(body, settings.limits);
  const parsed = completionRequestSchema.safeParse(body);
  if (!parsed.success)
    throw new RequestError({ status: 400, code: 'invalid_field', ...describeIssue(parsed.error.issues) });
  checkModel(parsed.data.model, settings.isModelAllowed);
  return checkTokens(parsed.data, settings.limits.maxCompletionTokens);
}

function checkContentType(request: Request): void {
  const type = mediaType(request);
  if (type === 'application/json' && !request.headers.has('content-encoding')) return;
  throw new RequestError({
    status: 415,
    code: 'unsupported_media_type',
    message: 'Send the request as JSON: uncompressed, with the header `content-type: application/json`.',
  });
}

function parseObject(text: string): Record<string, unknown> {
  if (isDeeperThan(text, maximumDepth)) {
    throw new RequestError({
      status: 400,
      code: 'body_too_deep',
      message: `The request nests deeper than ${maximumDepth} levels. Flatten it, such as the schema of a tool.`,
    });
  }
  const body = parseJson(text);
  if (isRecord(body)) return body;
  throw new RequestError({
    status: 400,
    code: 'invalid_json',
    message: 'The request is not a JSON object. Send one with `model` and `messages`.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function checkFields(body: Record<string, unknown>, allowed: ReadonlySet<string>): void {
  for (const field of Object.keys(body)) {
    if (allowed.has(field)) continue;
    const name = field.slice(0, 64);
    throw new RequestError({
      status: 400,
      code: 'field_not_allowed',
      param: name,
      message: `The field \`${name}\` may not be set here. Leave it out; whoever runs this chat can name it in \`fields\`.`,
    });
  }
}

function checkModel(model: string, isAllowed: ((model: string) => boolean) | null): void {
  if (!isAllowed || isAllowed(model)) return;
  throw new RequestError({
    status: 404,
    code: 'model_not_found',
    type: 'invalid_request_error',
    param: 'model',
    message: `The model \`${model.slice(0, 128)}\` is not available here. Choose one from the list of models.`,
  });
}
