import { activeElement } from '../internal/active-element.ts';

/** What F6 moves between, in the order of the page. */
const regions =
  '[data-orq-part="composer-input"], [data-orq-part="message"][tabindex="0"], [data-orq-region]';

/** Moves focus to the next (1) or previous (-1) region of a panel, around its ends. False where there is none. */
export function moveRegion(panel: HTMLElement, step: 1 | -1): boolean {
  const targets = [...panel.querySelectorAll<HTMLElement>(regions)];
  const active = activeElement(panel);
  const within = targets.findIndex(
    (target) =>
      target === active ||
      (target.dataset['orqPart'] === 'message' && target.parentElement?.contains(active)),
  );
  const next = targets[(within + step + targets.length) % targets.length];
  next?.focus();
  return next !== undefined && next !== active;
}
