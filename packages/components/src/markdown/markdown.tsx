'use client';

import { memo, useId, useMemo, type ComponentProps } from 'react';

import { cx } from '../internal/cx.ts';
import { useUnstyled } from '../internal/unstyled.ts';
import type { MarkdownBlock } from './blocks.ts';
import { BlockView } from './block-view.tsx';
import type { MarkdownComponents, MarkdownSource } from './components.ts';
import { Footnotes } from './footnotes.tsx';
import { OptionsContext, ReferencesContext } from './markdown-context.ts';
import { groupsOf } from './parse-markdown.ts';
import { PlainText } from './plain-text.tsx';
import { defaultGrammar, type MarkdownGrammar } from './parser.ts';
import { useGrowingDocument } from './use-growing-document.ts';

export interface MarkdownProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly text: string;
  /** More text will follow: open syntax at the end shows as what it will become. Default: false. */
  readonly streaming?: boolean | undefined;
  /** What to render in place of the default elements. Keep the same object between renders. */
  readonly components?: MarkdownComponents | undefined;
  /** What marks such as `[1]` point to, in order. */
  readonly sources?: readonly MarkdownSource[] | undefined;
  /** The level that `#` gets, so that headings fit in the page's outline. Default: 1. */
  readonly headingLevel?: number | undefined;
  /** What is understood. Default: CommonMark, GitHub's extensions, footnotes and math. */
  readonly grammar?: MarkdownGrammar | undefined;
}

/** Groups of blocks, and characters, that show as what they are; what comes after so many is plain text. */
const MAX_GROUPS = 256;
const MAX_LENGTH = 400_000;

const noComponents: MarkdownComponents = {};
const noSources: readonly MarkdownSource[] = [];

/**
 * Markdown as elements, at a cost for each piece of a growing `text` that does not grow with it.
 * Renders a `<div>`; raw HTML in the text stays text.
 */
export function Markdown({
  text,
  streaming = false,
  components = noComponents,
  sources = noSources,
  headingLevel = 1,
  grammar = defaultGrammar,
  className,
  ...props
}: MarkdownProps) {
  const styled = !useUnstyled();
  const ownId = useId();
  const id = props.id ?? ownId;
  const document = useGrowingDocument(text, streaming, grammar);
  const options = useMemo(
    () => ({ components, sources, headingLevel, styled, id }),
    [components, sources, headingLevel, styled, id],
  );
  return (
    <OptionsContext.Provider value={options}>
      <ReferencesContext.Provider value={document.references}>
        <div data-orq-markdown="" {...props} className={cx(styled && 'orq-markdown', className)}>
          {groupsOf(document).map((blocks, index) => (
            <Group
              key={blocks[0]!.key}
              blocks={blocks}
              isPlain={index >= MAX_GROUPS || blocks[0]!.key > MAX_LENGTH}
            />
          ))}
          <Footnotes />
        </div>
      </ReferencesContext.Provider>
    </OptionsContext.Provider>
  );
}

interface GroupProps {
  readonly blocks: readonly MarkdownBlock[];
  readonly isPlain: boolean;
}

/** Blocks in groups: an update passes over all groups but the last. */
const Group = memo(function Group({ blocks, isPlain }: GroupProps) {
  if (!isPlain) return blocks.map((block) => <BlockView key={block.key} block={block} />);
  const text = blocks.map(({ code, source }) => code ?? source).join('\n\n');
  return <PlainText text={text} dir="auto" />;
});
