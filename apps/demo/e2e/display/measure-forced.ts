/* Each of these runs in the page by itself, so none may use anything outside of it. Each returns what is wrong, in words. */

/** Boxes and buttons that only a background would set apart, which forced colors take away. */
export function findUnframed(): readonly string[] {
  const framed = [
    '.orq-composer-shell, .orq-bubble, .orq-tool, .orq-tool-group, .orq-approval, .orq-error, .orq-notice',
    '.orq-code-block, .orq-table, .orq-edit, .orq-suggestion, .orq-attachment, .orq-refusals, .orq-guard',
    '.orq-popover, .orq-palette, .orq-search, .orq-details, .orq-key-help, .orq-launcher-panel, .orq-undo',
    '.orq-offline-bar, .orq-source, .orq-file, .orq-icon-button, .orq-scroll-to-latest, .orq-launcher-button',
    '.orq-composer-send, .orq-button[data-variant="outline"], .orq-button[data-variant="primary"]',
  ].join();
  return [...document.querySelectorAll<HTMLElement>(framed)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
      const isClear = /^rgba\(.*, 0\)$/.test(borderTopColor);
      return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1 || isClear;
    })
    .map((element) => element.className);
}

/** Icons, dots, lines of a skeleton and the caret, where their contrast with what is behind them is below 3. */
export function findFaint(): readonly string[] {
  const luminance = (color: string) => {
    const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const channel = Number(part) / 255;
      return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
  };
  const isClear = (color: string) => color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
  const backOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return isClear(backgroundColor) ? backOf(element.parentElement) : backgroundColor;
  };
  const wrong: string[] = [];
  const look = (name: string, front: string, back: string) => {
    const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
    if ((light + 0.05) / (dark + 0.05) < 3) wrong.push(`${name}: ${front} on ${back}`);
  };
  for (const icon of document.querySelectorAll('.orq-icon, .orq-progress-value'))
    if (icon.checkVisibility({ visibilityProperty: true }))
      look(
        `${icon.parentElement?.className} ${icon.getAttribute('data-icon')}`,
        getComputedStyle(icon).stroke,
        backOf(icon.parentElement),
      );
  for (const bar of document.querySelectorAll('.orq-waiting-dot, .orq-skeleton-line, .orq-skeleton-question'))
    if (bar.checkVisibility())
      look(bar.className, getComputedStyle(bar).backgroundColor, backOf(bar.parentElement));
  // Words get a plate of the page's color, whatever ground their button has, unless it declines.
  const plate = document.body.appendChild(document.createElement('span'));
  plate.style.backgroundColor = 'Canvas';
  for (const button of document.querySelectorAll('.orq-button:not([data-variant="text"])')) {
    const { color, forcedColorAdjust } = getComputedStyle(button);
    if (
      button.textContent &&
      button.checkVisibility({ visibilityProperty: true }) &&
      forcedColorAdjust !== 'none'
    )
      look(`the words of ${button.className}`, color, getComputedStyle(plate).backgroundColor);
  }
  plate.remove();
  for (const block of document.querySelectorAll('.orq-text[data-streaming] *')) {
    const { content, backgroundColor } = getComputedStyle(block, '::after');
    if (content === '""') look('the caret', backgroundColor, backOf(block));
  }
  return wrong;
}

/** What is pressed, chosen or current, and has neither an outline nor a mark that says so. */
export function findColorOnly(): readonly string[] {
  const chosen =
    '[aria-pressed="true"], [aria-selected="true"], [data-active], .orq-thread-row[data-current]';
  return [...document.querySelectorAll<HTMLElement>(chosen)]
    .filter(
      (element) =>
        element.closest('[class*="orq-"]') && element.checkVisibility({ visibilityProperty: true }),
    )
    .filter(
      (element) =>
        getComputedStyle(element).outlineStyle === 'none' && !element.querySelector('[data-icon="check"]'),
    )
    .map((element) => element.className);
}
