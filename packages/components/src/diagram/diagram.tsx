'use client';

import { useId, useRef, useState, type ReactElement } from 'react';

import type { CodeBlockProps } from '../code/code-block.tsx';
import { useOverflow } from '../code/use-overflow.ts';
import { IconButton } from '../internal/icon-button.tsx';
import { useCopy } from '../internal/use-copy.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { useClassName } from '../markdown/use-class-name.ts';
import css from '../styles/lazy/diagram.css?inline';
import { diagramTitle } from './diagram-title.ts';
import { usePicture } from './use-picture.ts';

/**
 * A diagram: its source while that is written, then its picture in the same box, so that nothing below it moves.
 * What cannot be drawn stays source.
 */
export function Diagram({ code, open }: CodeBlockProps): ReactElement {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const sourceId = useId();
  const box = useRef<HTMLDivElement>(null);
  const { picture, hasFailed } = usePicture(box, code, open);
  const [showsSource, setShowsSource] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const { copied, copy } = useCopy(() => code);
  const scrolls = useOverflow(box);
  const shown = showsSource || hasFailed ? undefined : picture;
  const name = labels.diagram(diagramTitle(code));
  return (
    <figure
      ref={useLazyStyles(css)}
      className={className('orq-diagram')}
      aria-label={name}
      aria-busy={!open && !picture && !hasFailed}
      data-state={hasFailed ? 'failed' : shown ? 'drawn' : 'source'}
      data-large={isLarge && shown ? '' : undefined}
    >
      <figcaption className={className('orq-diagram-header')}>
        <span className={className('orq-diagram-title')}>{hasFailed ? labels.diagramFailed : name}</span>
        {picture && !hasFailed && (
          <>
            {!showsSource && (
              <button
                type="button"
                className={className('orq-button')}
                aria-pressed={isLarge}
                onClick={() => setLarge(!isLarge)}
              >
                {labels.fullSize}
              </button>
            )}
            <button
              type="button"
              className={className('orq-button')}
              aria-pressed={showsSource}
              onClick={() => setShowsSource(!showsSource)}
            >
              {labels.showSource}
            </button>
          </>
        )}
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={copied ? labels.copied : labels.copyCode(labels.diagram(''))}
          onClick={copy}
        />
      </figcaption>
      <div
        ref={box}
        className={className('orq-diagram-box')}
        {...(scrolls ? { role: 'group', tabIndex: 0, 'aria-label': name } : {})}
      >
        {shown && (
          <img
            className={className('orq-diagram-picture')}
            src={shown.url}
            width={shown.width}
            height={shown.height}
            alt={name}
            aria-describedby={sourceId}
          />
        )}
        <pre id={sourceId} hidden={shown !== undefined} className={className('orq-diagram-source')} dir="ltr">
          <code>{code}</code>
        </pre>
      </div>
    </figure>
  );
}
