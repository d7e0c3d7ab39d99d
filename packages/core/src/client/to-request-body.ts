import { ValidationError } from '../errors.ts';
import { completionRequestSchema } from '../schema/completion-request.ts';
import { listIssues } from '../schema/list-issues.ts';
import type { CompletionParams } from './options.ts';

/**
 * The JSON of a completion request: what the caller set, `stream`, and the `type` of a function tool, which servers
 * ask for. Throws a `ValidationError` that lists every problem by path.
 */
export function toRequestBody(params: CompletionParams, validate: boolean): string {
  if (validate) {
    const result = completionRequestSchema.safeParse(params, { jitless: true });
    if (!result.success) throw new ValidationError('The request cannot work', listIssues(result.error));
  }
  const { tools } = params;
  try {
    return JSON.stringify({
      ...params,
      ...(Array.isArray(tools) ? { tools: tools.map(withType) } : {}),
      stream: params.stream === true,
    });
  } catch (cause) {
    const message = 'hold a value that JSON cannot carry';
    throw new ValidationError('The request cannot be sent', [{ path: 'params', message }], { cause });
  }
}

function withType(tool: Record<string, unknown>): Record<string, unknown> {
  return 'function' in tool ? { type: 'function', ...tool } : tool;
}
