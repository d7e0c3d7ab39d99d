/** As much of a schema's issue as its description needs. */
type Issue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly origin?: unknown;
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
  switch (issue?.code) {
    case 'invalid_type':
      return `must be of type ${String(issue.expected)}`;
    case 'too_small':
      if (issue.minimum === 1 && issue.origin !== 'number') return 'must not be empty';
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue === undefined || issue.message === 'Invalid input' ? 'is not valid' : issue.message;
  }
}
