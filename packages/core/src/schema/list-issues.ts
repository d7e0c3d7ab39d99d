import type { core } from 'zod/mini';

/** One thing wrong with a value. `path` is written as in code: `messages[2].content`. */
export type Issue = { readonly path: string; readonly message: string };

/** Every problem that a schema found, in plain words and in the order of the value. */
export function listIssues(error: core.$ZodError): Issue[] {
  return error.issues.flatMap((issue) => expand(issue, []));
}

/** A union reports each of its branches; only one whose type fits says something. */
function expand(issue: core.$ZodIssue, before: readonly PropertyKey[]): Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [first, ...others] = issue.errors.filter(fits);
    const best = others.reduce((a, b) => (b.length < a.length ? b : a), first ?? []);
    if (best.length > 0) return best.flatMap((each) => expand(each, path));
  }
  return [{ path: formatPath(path), message: describe(issue) }];
}

function fits(branch: readonly core.$ZodIssue[]): boolean {
  return branch.every(({ path, code }) => path.length > 0 || !code.startsWith('invalid'));
}

function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text;
}

function describe(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'too_small':
      if (issue.origin !== 'number' && issue.minimum === 1) return 'must not be empty';
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return describeUnion(issue);
    case 'invalid_key':
      return 'has a key that is not allowed';
    default:
      return issue.message;
  }
}

function describeUnion(issue: core.$ZodIssueInvalidUnion): string {
  if ('options' in issue && issue.options) return `expected one of ${issue.options.map(String).join(', ')}`;
  const expected = issue.errors.flatMap((branch) => branch.map(describe));
  return [...new Set(expected)].join(' or ') || issue.message;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
