import type { KeyboardEvent } from 'react';

const rowSelector = '[data-orq-part="thread-row"]';

function rowsNear(element: Element): readonly HTMLElement[] {
  const list = element.closest('[data-orq-part="thread-list"]');
  return [...(list?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
}

/** Letters that follow each other within this time are one word, in ms. */
const wordPause = 500;
/** What is being typed, and when the last letter of it was, by the clock of events. */
let typed = { text: '', at: -Infinity };

/** The row from one on, around the end, whose title begins with what is typed; a first letter leads to the next. */
function findByLetter(
  rows: readonly HTMLElement[],
  index: number,
  letter: string,
  at: number,
): HTMLElement | undefined {
  const isGoingOn = at - typed.at < wordPause;
  const text = (isGoingOn ? typed.text : '') + letter.toLocaleLowerCase();
  typed = { text, at };
  const start = text.length > 1 ? index : index + 1;
  return [...rows.slice(start), ...rows.slice(0, start)].find((row) =>
    row.textContent?.trim().toLocaleLowerCase().startsWith(text),
  );
}

/** Keys on a row: arrows, Home and End between rows, letters for the next that begins with them. */
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
  const next = isLetter ? findByLetter(rows, index, key, event.timeStamp) : byKey[key];
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
