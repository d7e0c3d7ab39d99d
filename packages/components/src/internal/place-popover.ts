/** Space between anchor and popover, and kept to the edges of the window, in px. */
const gap = 6;
const margin = 8;

/**
 * Puts a popover of the top layer under its anchor, or above where there is more room. `end` lines up their end
 * sides, in the direction of the text. Its place and the room it has go into custom properties.
 */
export function placePopover(popover: HTMLElement, anchor: Element, align: 'start' | 'end'): void {
  const from = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - from.bottom - gap - margin;
  const above = from.top - gap - margin;
  const wanted = popover.scrollHeight;
  const isBelow = below >= Math.min(wanted, 320) || below >= above;
  const room = Math.max(120, isBelow ? below : above);
  popover.style.setProperty('--orq-popover-room', `${room}px`);

  const { width, height } = popover.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const left = (align === 'end') === isRightToLeft ? from.left : from.right - width;
  const top = isBelow ? from.bottom + gap : from.top - gap - Math.min(height, room);
  const maximum = clientWidth - width - margin;
  popover.style.setProperty('--orq-popover-left', `${Math.max(margin, Math.min(left, maximum))}px`);
  popover.style.setProperty('--orq-popover-top', `${Math.max(margin, top)}px`);
}
