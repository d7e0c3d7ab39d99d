const blocks = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE HR PRE TABLE THEAD TBODY TR TH TD DIV SECTION'.split(' '),
);
const attributes = ['href', 'src', 'alt', 'title', 'start', 'align', 'checked'];

/** What a document says, without the ways in which two renderers may write the same. */
export function canonical(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return canonicalChildren(template.content)
    .replaceAll(
      /\s*(<\/?(?:p|h\d|ul|ol|li|blockquote|hr|pre|table|thead|tbody|tr|th|td|div|section)\b[^>]*>)\s*/g,
      '\n$1',
    )
    .replaceAll(/\n+/g, '\n')
    .trim();
}

function canonicalChildren(parent: Node): string {
  return [...parent.childNodes].map((child) => canonicalNode(child)).join('');
}

function canonicalNode(node: Node): string {
  if (node instanceof Text)
    return inPre(node) ? node.data.replaceAll('\n', '⏎') : node.data.replaceAll(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  // A line break in the source is a line break on screen here, and a space in the reference.
  if (node.tagName === 'BR') return ' ';
  const name = node.tagName.toLowerCase();
  const written = attributes
    .filter((attribute) => node.hasAttribute(attribute))
    .map((attribute) => ` ${attribute}=${decode(node.getAttribute(attribute)!)}`)
    .join('');
  const content = canonicalChildren(node).replaceAll(/ +/g, ' ');
  return `<${name}${written}>${blocks.has(node.tagName) ? content.trim() : content}</${name}>`;
}

const inPre = (node: Node): boolean => Boolean(node.parentElement?.closest('pre'));

function decode(value: string): string {
  try {
    return decodeURI(value).replaceAll(/\s+/g, ' ');
  } catch {
    return value;
  }
}
