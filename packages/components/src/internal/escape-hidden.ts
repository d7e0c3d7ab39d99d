import { hidden } from './hidden-characters.ts';

/** JSON with its hidden characters as escapes: it means the same, and can be seen and changed. */
export function escapeHidden(json: string): string {
  return json.replaceAll(hidden, (run) =>
    run.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
