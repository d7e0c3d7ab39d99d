import type { ReactElement, ReactNode } from 'react';

import type { Labels, Theme } from '../index.ts';
import { LabelsContext, useMergedLabels } from '../labels/use-labels.ts';
import { MarkdownLabelsProvider } from '../markdown/index.ts';

/** What the toolbars say, for stories that are no panel. */
export interface ToolbarProps {
  readonly theme?: Theme | undefined;
  readonly labels?: Partial<Labels> | undefined;
  readonly density?: 'comfortable' | 'compact' | undefined;
}

/** A column with the panel's tokens and words and no panel, for what an answer is made of. */
export function MarkdownPage({
  theme = 'light',
  labels,
  density,
  children,
}: ToolbarProps & { children: ReactNode }): ReactElement {
  const merged = useMergedLabels(labels);
  return (
    <LabelsContext.Provider value={merged}>
      <MarkdownLabelsProvider labels={merged}>
        <div className="orq-root" data-orq-theme={theme} data-density={density}>
          {children}
        </div>
      </MarkdownLabelsProvider>
    </LabelsContext.Provider>
  );
}
