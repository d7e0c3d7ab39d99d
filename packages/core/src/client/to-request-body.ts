import { ValidationError } from '../errors.ts';
import type { CompletionParams } from './options.ts';

/**
 * The JSON of a completion request: what the caller set, `stream`, and the `type` of a function tool, which servers
 * ask for. Throws a `ValidationError` that lists every problem by path.
 */
export async function toRequestBody(params: CompletionParams, validate: boolean): Promise<string> {
  const issues = validate ? await findIssues(params) : [];
  if (issues.length > 0) throw new ValidationError('The request cannot work', issues);

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

/** A page that cannot load the check, since it is offline or a new version was deployed, sends unchecked. */
async function findIssues(params: CompletionParams) {
  const check = await import('./check-params.ts').catch(() => null);
  return check ? check.checkParams(params) : [];
}

function withType(tool: Record<string, unknown>): Record<string, unknown> {
  return 'function' in tool ? { type: 'function', ...tool } : tool;
}
