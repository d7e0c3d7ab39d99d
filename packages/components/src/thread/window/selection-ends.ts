import { messageIdOf } from '../message-element.ts';

/** The row of a log that holds a node. */
export function rowOf(log: Element, node: Node | null): Element | undefined {
  return [...log.children].find((row) => row.contains(node));
}

/** The messages in which the selection begins and ends, as it was made; none without a selection in the log. */
export function selectionEnds(log: Element): readonly string[] {
  const selection = log.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed) return [];
  return [selection.anchorNode, selection.focusNode].flatMap((node) => {
    const row = rowOf(log, node);
    return (row && messageIdOf(row)) ?? [];
  });
}
