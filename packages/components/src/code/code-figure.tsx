'use client';

import { createElement, useRef, useState, type ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { useCopy } from '../internal/use-copy.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { usePageHidden } from '../internal/use-page-hidden.ts';
import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { useClassName } from '../markdown/use-class-name.ts';
import css from '../styles/lazy/code.css?inline';
import type { CodeBlockProps } from './code-block.tsx';
import { CodeText } from './code-text.tsx';
import { useCodeView } from './code-views.tsx';
import { firstLines } from './first-lines.ts';
import { languageName } from './language-names.ts';
import { useOverflow } from './use-overflow.ts';
import { useTokenizer } from './use-tokenizer.ts';
import { WrapIcon } from './wrap-icon.tsx';

/** The view that is given for the language, else a figure. */
export function CodeView(props: CodeBlockProps): ReactElement {
  return createElement(useCodeView(languageName(props.language).id) ?? CodeFigure, props);
}

/** Code in a figure named by its language, with buttons to copy and to wrap; a long one shows its first lines. */
export function CodeFigure({ code, language, open }: CodeBlockProps): ReactElement {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const { id, label } = languageName(language);
  const tokenizer = useTokenizer(id);
  const isHidden = usePageHidden();
  const [wraps, setWraps] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { copied, copy } = useCopy(() => code);
  const pre = useRef<HTMLPreElement>(null);
  const scrolls = useOverflow(pre);
  const { shown, count, isCut } = firstLines(code);
  const scrollable = scrolls
    ? { role: 'group', tabIndex: 0, 'aria-label': labels.codeScrollable(label) }
    : undefined;
  return (
    <figure
      ref={useLazyStyles(css)}
      className={className('orq-code-block')}
      dir="ltr"
      aria-label={label || labels.code}
      data-language={id || undefined}
      data-wrap={wraps ? '' : undefined}
    >
      <figcaption className={className('orq-code-header')}>
        <span className={className('orq-code-language')}>{label || labels.code}</span>
        <IconButton
          icon="copy"
          label={labels.wrapLines}
          aria-pressed={wraps}
          onClick={() => setWraps(!wraps)}
        >
          <WrapIcon />
        </IconButton>
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={copied ? labels.copied : labels.copyCode(label)}
          onClick={copy}
        />
      </figcaption>
      <pre ref={pre} className={className('orq-code-text')} {...scrollable}>
        <code className={className('orq-code-lines')}>
          <CodeText
            code={showsAll ? code : shown}
            open={open && (showsAll || !isCut)}
            tokenizer={tokenizer}
            paused={isHidden}
          />
        </code>
      </pre>
      {isCut ? (
        <button
          type="button"
          className={className('orq-button orq-code-more')}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? labels.showFewerLines : labels.showAllLines(count)}
        </button>
      ) : null}
    </figure>
  );
}
