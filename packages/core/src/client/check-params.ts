import { completionRequestSchema } from '../schema/completion-request.ts';
import { listIssues, type Issue } from '../schema/list-issues.ts';

/** Every problem of the parameters, by path. The schemas are most of the client's code, so they load when needed. */
export function checkParams(params: unknown): readonly Issue[] {
  const result = completionRequestSchema.safeParse(params, { jitless: true });
  return result.success ? [] : listIssues(result.error);
}
