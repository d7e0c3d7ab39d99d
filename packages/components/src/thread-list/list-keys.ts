import type { KeyboardEvent } from 'react';

const rowSelector = '[data-orq-part="thread-row"]';

function rowsNear(element: Element): readonly HTMLElement[] {
  const list = element.closest('[data-orq-part="thread-list"]');
  return [...(list?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
}

/** The next row after one whose title begins so, around the end. */
function findByLetter(rows: readonly HTMLElement[], index: number, letter: string): HTMLElement | undefined {
  const after = [...rows.slice(index + 1), ...rows.slice(0, index + 1)];
  return after.find((row) =>
    row.textContent?.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
  );
}

/** Keys on a row: arrows, Home and End between rows, a letter for the next that begins with it. */
export function onListKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(rowSelector)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = rowsNear(target);
  const index = rows.indexOf(target);
  const byKey: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: rows[index + 1],
    ArrowUp: rows[index - 1],
    Home: rows[0],
    End: rows.at(-1),
  };
  const isLetter = key.length === 1 && key !== ' ';
  const next = isLetter ? findByLetter(rows, index, key) : byKey[key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Puts focus on the row after one that goes away, else on the one before it. */
export function focusNextRow(within: Element): void {
  const row = within.closest('li')?.querySelector<HTMLElement>(rowSelector);
  if (!row) return;
  const rows = rowsNear(row);
  const index = rows.indexOf(row);
  (rows[index + 1] ?? rows[index - 1])?.focus();
}
