'use client';

import { createElement, useRef, useState, type ReactElement } from 'react';

import { useQuiet } from '../internal/use-quiet.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useNear } from '../internal/use-near.ts';
import { usePageHidden } from '../internal/use-page-hidden.ts';
import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { useClassName } from '../markdown/use-class-name.ts';
import css from '../styles/lazy/code.css?inline';
import type { CodeBlockProps } from './code-block.tsx';
import { CodeText } from './code-text.tsx';
import { CodeTools } from './code-tools.tsx';
import { useCodeView } from './code-views.tsx';
import { firstLines } from './first-lines.ts';
import { languageName } from './language-names.ts';
import { useOverflow } from './use-overflow.ts';
import { useTokenizer } from './use-tokenizer.ts';

/** Lines from which on the header stays in view. */
const LONG = 12;

/** The view that is given for the language, else a figure. */
export function CodeView(props: CodeBlockProps): ReactElement {
  return createElement(useCodeView(languageName(props.language).id) ?? CodeFigure, props);
}

/**
 * Code in a figure named by its language, with buttons to copy and to wrap; a long one shows its first lines. Colours
 * and buttons come when it is near to what is in sight, buttons also when the page is quiet. Neither moves anything.
 */
export function CodeFigure({ code, language, open }: CodeBlockProps): ReactElement {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const { id, label } = languageName(language);
  const pre = useRef<HTMLPreElement>(null);
  const isNear = useNear(pre, open);
  const isReady = useQuiet(isNear);
  const tokenizer = useTokenizer(isNear ? id : '');
  const isHidden = usePageHidden();
  const [wraps, setWraps] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const scrolls = useOverflow(pre, isReady);
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
      data-long={isNear && count > LONG ? '' : undefined}
      data-wrap={wraps ? '' : undefined}
    >
      <figcaption className={className('orq-code-header')}>
        {label || labels.code}
        {isReady ? (
          <CodeTools code={code} label={label} wraps={wraps} onWrap={() => setWraps(!wraps)} />
        ) : null}
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
