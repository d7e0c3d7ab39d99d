const lines = new Set(
  'BLOCKQUOTE DIV DL DT DD FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 LI OL P PRE TABLE TR UL'.split(' '),
);

/** The text of elements that are not on a page, with their blocks on lines of their own and cells apart. */
export function toPlainText(element: Element): string {
  let text = '';
  const endLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  function add(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element)) return;
    if (node.tagName === 'BR') text += '\n';
    const isBlock = lines.has(node.tagName);
    if (isBlock) endLine();
    for (const child of node.childNodes) add(child);
    if (isBlock) endLine();
    else if (/^T[HD]$/.test(node.tagName) && node.nextElementSibling) text += '\t';
  }
  add(element);
  return text.trim();
}
