import { observeSizes } from './observe-sizes.ts';

/** Whether an element scrolls although what it scrolls is the panel, which does not fit into it. */
function scrollsPanel(element: Element, panel: Element): boolean {
  const isPage = element === element.ownerDocument.documentElement;
  const mayScroll = isPage || /auto|scroll/.test(getComputedStyle(element).overflowY);
  return (
    mayScroll &&
    element.scrollHeight > element.clientHeight + 1 &&
    panel.getBoundingClientRect().height > element.clientHeight + 1
  );
}

function findProblem(viewport: HTMLElement): string | null {
  const panel = viewport.closest('[data-orq-part="root"]') ?? viewport;
  const isHigh = viewport.scrollHeight > window.innerHeight;
  if (isHigh && viewport.scrollHeight <= viewport.clientHeight + 1)
    return 'Thread.Viewport grows with its messages and cannot scroll. Give the panel, or what it is in, a height.';
  for (let element = panel.parentElement; element; element = element.parentElement) {
    if (scrollsPanel(element, panel))
      return `<${element.localName} class="${element.className}"> scrolls the panel, which scrolls itself: two scrollbars, and new messages out of sight. Make the panel fit into it.`;
  }
  return null;
}

/** For development: warns, once, of a layout in which the view cannot follow an answer. Returns how to stop. */
export function watchLayout(viewport: HTMLElement): () => void {
  let isWarned = false;
  const content = viewport.querySelector<HTMLElement>('.orq-thread-content') ?? viewport;
  return observeSizes([content], () => {
    const problem = isWarned ? null : findProblem(viewport);
    if (problem === null) return;
    isWarned = true;
    // oxlint-disable-next-line no-console -- for who builds the app
    console.warn(`Orq Chat: ${problem}`);
  });
}
