/** As much of a schema's issue as its description needs. */
type Issue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
};

/** Says in one sentence what the first issue is about. `param` is its place, such as `messages[0].role`. */
export function describeIssue(issues: readonly Issue[]): { param: string; message: string } {
  const { issue, path } = deepest(issues[0], []);
  const param = toPlace(path) || 'body';
  return { param, message: `\`${param}\` ${toProblem(issue)}.` };
}

/** A union fails as a whole; the branch that got furthest says what is wrong. */
function deepest(
  issue: Issue | undefined,
  parent: readonly PropertyKey[],
): { issue: Issue | undefined; path: readonly PropertyKey[] } {
  const path = [...parent, ...(issue?.path ?? [])];
  const branches = (issue?.errors ?? []).map((branch) => deepest(branch[0], path));
  const furthest = branches.reduce(
    (best, branch) => (branch.path.length > best.path.length ? branch : best),
    {
      issue,
      path,
    },
  );
  return furthest;
}

function toPlace(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function toProblem(issue: Issue | undefined): string {
  if (issue?.code === 'invalid_type') return `must be of type ${String(issue.expected)}`;
  if (issue?.code === 'too_small' && typeof issue.minimum === 'number' && issue.message === 'Invalid input') {
    return `must be at least ${issue.minimum}`;
  }
  if (issue?.code === 'too_big' && typeof issue.maximum === 'number')
    return `must be at most ${issue.maximum}`;
  return issue === undefined || issue.message === 'Invalid input' ? 'is not valid' : issue.message;
}
