import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const BRACKET = 91;
const CARET = 94;
const reference = /^\[\^[^\]\s]{1,100}\]/;
const definition = /^\[\^[^\]\s]{1,100}\]:[ \t]*/;

function parseReference(cx: InlineContext, next: number, position: number): number {
  if (next !== BRACKET || cx.char(position + 1) !== CARET) return -1;
  const match = reference.exec(cx.slice(position, Math.min(cx.end, position + 110)));
  return match ? cx.addElement(cx.elt('FootnoteReference', position, position + match[0].length)) : -1;
}

function parseDefinition(cx: BlockContext, line: Line): null | false {
  if (line.next !== BRACKET || cx.depth > 1) return false;
  const match = definition.exec(line.text.slice(line.pos));
  if (!match) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos);
  cx.addElement(cx.elt('FootnoteLabel', from, from + match[0].trimEnd().length));
  line.moveBase(line.pos + match[0].length);
  return null;
}

/** Footnotes as GitHub has them: `[^label]`, and `[^label]: text` with what is indented by four below it. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    'FootnoteReference',
    'FootnoteLabel',
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseInline: [{ name: 'FootnoteReference', before: 'Link', parse: parseReference }],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: parseDefinition,
      endLeaf: (_cx, line) => line.next === BRACKET && definition.test(line.text.slice(line.pos)),
    },
  ],
};
