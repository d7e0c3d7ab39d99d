import { findMessage } from '../message-element.ts';
import { rowOf, selectionEnds } from './selection-ends.ts';

/**
 * Copies a selection that reaches over messages which are not in the DOM: the marked text of the first and the
 * last one, and the whole of each between. Any other copy is left to the browser.
 */
export function copyAcross(
  event: ClipboardEvent,
  log: HTMLElement,
  ids: readonly string[],
  textOf: (messageId: string) => string,
): void {
  const selection = log.ownerDocument.getSelection();
  const places = selectionEnds(log).map((id) => ids.indexOf(id));
  if (!selection || places.length < 2) return;
  const between = ids.slice(Math.min(...places) + 1, Math.max(...places));
  if (between.every((id) => findMessage(log, id))) return;

  const { start, end } = markedEnds(selection, log);
  event.clipboardData?.setData('text/plain', [start, ...between.map(textOf), end].join('\n\n'));
  event.preventDefault();
}

/** What is marked in the first and in the last row, as the browser would copy it. */
function markedEnds(selection: Selection, log: Element): { start: string; end: string } {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const whole = selection.getRangeAt(0);
  const first = rowOf(log, whole.startContainer);
  const last = rowOf(log, whole.endContainer);
  const start = whole.cloneRange();
  const end = whole.cloneRange();
  if (first) start.setEndAfter(first);
  if (last) end.setStartBefore(last);
  const texts = { start: read(selection, start), end: read(selection, end) };
  if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return texts;
}

/** Only a selection gives text with its line breaks. */
function read(selection: Selection, range: Range): string {
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString().trim();
}
