import { activeElement } from '../internal/active-element.ts';
import { isVisible } from '../internal/is-visible.ts';

/** What F6 moves between, in the order of the page. */
const regions =
  '[data-orq-part="composer-input"], [data-orq-part="message"][tabindex="0"], [data-orq-region]';

/** The whole of what one of them stands for. */
const wholes = 'nav, [role="log"], form';

/** Moves focus to the next (1) or previous (-1) region of a panel, around its ends. False where there is none. */
export function moveRegion(panel: HTMLElement, step: 1 | -1): boolean {
  const targets = [...panel.querySelectorAll<HTMLElement>(regions)].filter(isVisible);
  const active = activeElement(panel);
  const within = targets.findIndex((target) => (target.closest(wholes) ?? target).contains(active));
  const next = targets.at((Math.max(within, step < 0 ? 0 : -1) + step) % targets.length);
  next?.focus();
  return next !== undefined && next !== active;
}
