const adopted = new WeakMap<Node, Set<string>>();

/**
 * Adds a style sheet to the document or shadow root that an element is in, or that is given, once. A constructed sheet is no inline style,
 * so a strict Content-Security-Policy lets it pass.
 */
export function adoptStyles(element: Element | ShadowRoot, css: string): void {
  const root = element.getRootNode();
  const sheets = adopted.get(root) ?? new Set();
  if (sheets.has(css)) return;
  adopted.set(root, sheets.add(css));
  const { CSSStyleSheet } = element.ownerDocument.defaultView ?? globalThis;
  // Safari before 16.4 has none of this.
  if (!isAdopter(root)) return addElement(element, css);
  // A sheet belongs to the document that made it, which may be a frame's.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function isAdopter(root: Node): root is Document | ShadowRoot {
  return 'adoptedStyleSheets' in root;
}

function addElement({ ownerDocument }: Element | ShadowRoot, css: string): void {
  const style = ownerDocument.createElement('style');
  style.textContent = css;
  ownerDocument.head.append(style);
}
