import { InlineContext, type MarkdownConfig } from '@lezer/markdown';

const CLOSE_BRACKET = 93;
const OPEN_BRACKET = 91;
const OPEN_PAREN = 40;

/** Brackets alone are a link only if the text defines them, so they leave the link around them open: `[see [1]](/a)`. */
export const nestedBrackets: MarkdownConfig = {
  parseInline: [
    {
      name: 'NestedBrackets',
      before: 'LinkEnd',
      parse(cx, next, position) {
        const after = cx.char(position + 1);
        if (next !== CLOSE_BRACKET || after === OPEN_PAREN || after === OPEN_BRACKET) return -1;
        const index = cx.findOpeningDelimiter(InlineContext.linkStart) ?? -1;
        if (index < (cx.findOpeningDelimiter(InlineContext.imageStart) ?? 0)) return -1;
        const opener = cx.getDelimiterAt(index);
        if (!opener || cx.slice(opener.to, position).trim() === '') return -1;
        const open = cx.elt('LinkMark', opener.from, opener.to);
        const close = cx.elt('LinkMark', position, position + 1);
        return cx.addElement(
          cx.elt('Link', opener.from, position + 1, [open, ...cx.takeContent(index), close]),
        );
      },
    },
  ],
};
