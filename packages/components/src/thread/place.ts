/**
 * What stands at the upper edge of the view: a message, and inwards from it the block that is read. `top` is its
 * distance to that edge, in px.
 */
export type Place = readonly { readonly element: Element; readonly top: number }[];

/** From the message inwards: its parts, one part, a block of it. */
const depth = 4;

/** How far an element is below the upper edge of the view, in px. */
export function topIn(viewport: Element, element: Element): number {
  return element.getBoundingClientRect().top - viewport.getBoundingClientRect().top;
}

/** What the reader sees first. */
export function findPlace(viewport: Element, log: Element | null | undefined): Place {
  const edge = viewport.getBoundingClientRect().top;
  const place: { element: Element; top: number }[] = [];
  let parent = log ?? null;
  while (parent && place.length < depth) {
    const element: Element | undefined = firstBelow(parent.children, edge);
    // A gap grows and shrinks at both ends, so it holds nothing.
    if (!element || element.matches('[data-orq-part="message-gap"]')) break;
    const top = element.getBoundingClientRect().top - edge;
    place.push({ element, top });
    parent = top < 0 ? element : null;
  }
  return place;
}

/**
 * How far content has moved under a reader who has scrolled that far since, in px: as the innermost says that is
 * still there.
 */
export function movement(viewport: Element, place: Place, scrolled: number): number {
  const last = place.findLast(({ element }) => element.isConnected);
  return last ? topIn(viewport, last.element) - last.top + scrolled : 0;
}

/** The first that reaches below the edge, found by halving since there may be many. */
function firstBelow(elements: HTMLCollection, edge: number): Element | undefined {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > edge) high = middle;
    else low = middle + 1;
  }
  return elements[low];
}
