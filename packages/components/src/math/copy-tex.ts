import { toPlainText } from './to-plain-text.ts';

const documents = new WeakSet<Document>();

/** From now on, a selection copied from this document holds formulas as the TeX that made them. */
export function copyFormulasAsTex(page: Document): void {
  if (documents.has(page)) return;
  documents.add(page);
  page.addEventListener('copy', onCopy);
}

function onCopy(event: ClipboardEvent): void {
  const selection = document.getSelection();
  const isText = event.target instanceof Element && event.target.closest('input, textarea');
  if (event.defaultPrevented || !event.clipboardData || !selection?.rangeCount || isText) return;
  const range = selection.getRangeAt(0).cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (range.collapsed || !(first || last || rangeHasFormula(range))) return;
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);

  const copied = document.createElement('div');
  copied.append(range.cloneContents());
  event.clipboardData.setData('text/html', copied.innerHTML);
  for (const formula of copied.querySelectorAll<HTMLElement>('[data-tex]')) {
    formula.replaceWith(formula.dataset['tex'] ?? '');
  }
  event.clipboardData.setData('text/plain', toPlainText(copied));
  event.preventDefault();
}

function formulaAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('[data-tex]') ?? null;
}

function rangeHasFormula(range: Range): boolean {
  return range.cloneContents().querySelector('[data-tex]') !== null;
}
