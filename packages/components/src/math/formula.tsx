'use client';

import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';

import { useOverflow } from '../code/use-overflow.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useMergedRef } from '../internal/use-merged-ref.ts';
import type { MarkdownMathProps } from '../markdown/components.ts';
import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { MathSource } from '../markdown/math-source.tsx';
import { useClassName } from '../markdown/use-class-name.ts';
import css from '../styles/lazy/math.css?inline';
import { copyFormulasAsTex } from './copy-tex.ts';
import { useRenderMath } from './use-render-math.ts';

/** A formula as MathML once its last delimiter is there; its TeX until then, and where that cannot be read. */
export function Formula(props: MarkdownMathProps): ReactElement {
  const picture = usePicture(props);
  return picture ? <Picture {...props}>{picture}</Picture> : <MathSource {...props} />;
}

/** The formula drawn. While it is being written on, the last picture of it stays. */
function usePicture({ source, display, open }: MarkdownMathProps): ReactElement | undefined {
  const render = useRenderMath(!open);
  const current = useMemo(
    () => (open ? undefined : render?.(source, display)),
    [open, render, source, display],
  );
  const [last, setLast] = useState(current);
  if (current && current !== last) setLast(current);
  return open ? last : current;
}

interface PictureProps extends MarkdownMathProps {
  readonly children: ReactElement;
}

/** A displayed formula that is wider than the column scrolls by itself, and can be focused then. */
function Picture({ source, display, children }: PictureProps): ReactElement {
  const className = useClassName();
  const labels = useMarkdownLabels();
  const box = useRef<HTMLSpanElement>(null);
  const scrolls = useOverflow(box);
  const ref = useMergedRef(useLazyStyles<HTMLSpanElement>(css), display ? box : undefined);
  useEffect(() => copyFormulasAsTex(document), []);
  return (
    <span
      ref={ref}
      className={className('orq-formula')}
      data-tex={display ? `$$${source}$$` : `\\(${source}\\)`}
      dir="ltr"
      data-display={display || undefined}
      {...(scrolls ? { role: 'group', tabIndex: 0, 'aria-label': labels.formulaScrollable } : {})}
    >
      {children}
    </span>
  );
}
