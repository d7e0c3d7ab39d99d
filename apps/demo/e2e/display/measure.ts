/* Each of these runs in the page by itself, so none may use anything outside of it. Each returns what is wrong, in words. */

/** From now on keeps what moves: the names of animations and transitions of the panel that take time, for `findMotion`. */
export function watchMotion(): void {
  const moved: string[] = [];
  Object.assign(window, { moved });
  const look = () => {
    for (const animation of document.getAnimations()) {
      const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
      const takesTime = Number(animation.effect?.getComputedTiming().duration) > 0;
      if (takesTime && target?.closest('[class*="orq-"]')) moved.push(target.getAttribute('class') ?? '');
    }
  };
  addEventListener('animationstart', look, true);
  addEventListener('transitionrun', look, true);
  for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
    const scroll: (...options: never[]) => unknown = Element.prototype[name];
    Element.prototype[name] = function watched(this: Element, ...options: never[]) {
      if (JSON.stringify(options).includes('smooth')) moved.push(`${name} of ${this.className}`);
      return scroll.apply(this, options);
    };
  }
}

/** What has moved since `watchMotion`, and what moves by itself or would. */
export function findMotion(): readonly string[] {
  const { moved = [] } = window as { moved?: readonly string[] };
  const smooth = [...document.querySelectorAll('[class*="orq-"]')].filter(
    (element) => getComputedStyle(element).scrollBehavior === 'smooth',
  );
  return [...moved, ...smooth.map(({ className }) => `${className} scrolls smoothly`)];
}

/** What can be reached only by scrolling sideways, or not at all: the page, the panel, its scrollers. */
export function findSidewaysScroll(): readonly string[] {
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
  const page = document.documentElement;
  const wrong = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} px wide`] : [];
  // Code, tables, formulas, trees of values and the row of attached files scroll on purpose.
  const mayScroll =
    '.orq-code-text, .orq-table, .orq-math, .orq-formula, .orq-tool-value-text, .orq-attachments';
  for (const element of document.querySelectorAll<HTMLElement>('[class*="orq-"]')) {
    if (
      element.closest(`${mayScroll}, .orq-visually-hidden, .orq-skip-link, svg`) ||
      !element.checkVisibility()
    )
      continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      wrong.push(`${name(element)} stands out`);
    const style = getComputedStyle(element);
    if (style.textOverflow === 'ellipsis' || style.overflowX === 'visible') continue;
    const rest = element.scrollWidth - element.clientWidth;
    if (rest > 0) wrong.push(`${name(element)} hides ${rest} px`);
  }
  return wrong;
}

/** Controls that a finger or a pointer would miss: smaller than `least` px either way. */
export function findSmallTargets(least: number): readonly string[] {
  const wrong: string[] = [];
  const controls = 'a[href], button, input, select, textarea, summary, [role="option"], [role="menuitem"]';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!control.closest('[class*="orq-"]') || !control.checkVisibility({ visibilityProperty: true }))
      continue;
    const isHidden =
      control.matches('[tabindex="-1"][type="file"]') || control.closest('.orq-visually-hidden');
    // A link in a sentence is as high as its line (WCAG 2.5.8, the exception of inline targets).
    const isInline = control.matches(
      '.orq-markdown :is(a, .orq-footnote-back), .orq-error-more, .orq-skip-link',
    );
    if (isHidden || isInline || control.matches(':disabled')) continue;
    // What a press on its label or its frame reaches is part of it.
    const frame = control.closest(
      'label, .orq-thread-search, .orq-model-search, .orq-search, .orq-composer-shell',
    );
    const box = (control.matches('input, textarea') ? (frame ?? control) : control).getBoundingClientRect();
    if (Math.min(box.width, box.height) < least - 0.5) {
      const called = control.ariaLabel ?? control.textContent?.trim();
      wrong.push(`${control.className} “${called}” is ${box.width.toFixed()} × ${box.height.toFixed()} px`);
    }
  }
  return wrong;
}

/** Text that its box cuts, or that lies over other text. */
export function findLostText(): readonly string[] {
  const wrong: string[] = [];
  const seen: { readonly box: DOMRect; readonly text: string; readonly layer: Element | null }[] = [];
  // What stands over the conversation, and is meant to.
  const layers = '[popover], dialog, .orq-sidebar, .orq-search, .orq-palette, .orq-code-header, .orq-md-th';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || !element?.closest('[class*="orq-"]')) continue;
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isShown || element.closest('.orq-visually-hidden, .orq-skip-link, [data-clamped], svg, math'))
      continue;
    const style = getComputedStyle(element);
    const isEllipsis = style.textOverflow === 'ellipsis';
    const layer = element.closest(layers);
    // The strokes of a formula reach out of their boxes and are not cut there.
    const isBox = style.display !== 'inline' && !element.querySelector('math');
    if (isBox && !['auto', 'scroll'].includes(style.overflowY)) {
      if (element.scrollHeight > element.clientHeight + 1) wrong.push(`“${text.slice(0, 40)}” is cut below`);
      const cut = element.scrollWidth > element.clientWidth + 1;
      if (cut && !isEllipsis && !['auto', 'scroll'].includes(style.overflowX))
        wrong.push(`“${text.slice(0, 40)}” is cut at the side`);
    }
    if (isEllipsis) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // Only what can be seen: the middle of the line is what is on top there.
      const x = box.left + Math.min(box.width / 2, 4);
      const y = box.top + box.height / 2;
      if (box.width < 1 || document.elementFromPoint(x, y) !== element) continue;
      const under = seen.find((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > 2 && along > box.height / 3 && other.layer === layer;
      });
      if (under) wrong.push(`“${text.slice(0, 40)}” lies over “${under.text.slice(0, 40)}”`);
      seen.push({ box, text, layer });
    }
  }
  return wrong;
}
