import type { MarkdownBlock } from './blocks.ts';
import { outdent } from './fenced-code.ts';

/** A fenced block at the end of a growing text that has not closed: only its new lines are looked at. */
export interface OpenFence {
  readonly block: MarkdownBlock;
  /** The fence's first line is over here, counted from the start of the block. */
  readonly codeFrom: number;
  readonly character: string;
  readonly size: number;
  readonly indent: number;
  /** The block's source, and how much of it is known to hold no closing fence. */
  readonly source: string;
  readonly checked: number;
}

/** The fence that `source` opens and does not close, if `block` is one. */
export function openFence(block: MarkdownBlock, source: string): OpenFence | undefined {
  if (block.node.name !== 'FencedCode') return undefined;
  const opening = /^( *)((`|~)\3{2,}).*\n/.exec(source);
  if (!opening) return undefined;
  const fence: OpenFence = {
    block,
    codeFrom: opening[0].length,
    character: opening[3]!,
    size: opening[2]!.length,
    indent: opening[1]!.length,
    source: opening[0],
    checked: opening[0].length,
  };
  return growFence(fence, source.slice(opening[0].length));
}

/** `fence` with `added` text; nothing when that closes it. */
export function growFence(fence: OpenFence, added: string): OpenFence | undefined {
  const source = fence.source + added;
  const end = source.lastIndexOf('\n') + 1;
  const closing = new RegExp(`^ {0,3}${fence.character}{${fence.size},}[ \\t]*$`, 'm');
  if (end > fence.checked && closing.test(source.slice(fence.checked, end))) return undefined;
  // The last line may become the closing fence; a line break belongs to the line after it.
  const last = source.slice(end);
  const mayClose = last.trim() === '' || new RegExp(`^ {0,3}${fence.character}+[ \\t]*$`).test(last);
  const shown = mayClose ? Math.max(fence.codeFrom, end - 1) : source.length;
  const code = outdent(source.slice(fence.codeFrom, shown), fence.indent);
  return { ...fence, source, checked: Math.max(end, fence.checked), block: { ...fence.block, code } };
}
