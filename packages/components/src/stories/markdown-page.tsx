import type { ReactElement, ReactNode } from 'react';

import type { Theme } from '../index.ts';

/** A column with the panel's tokens and no panel, for what an answer is made of. */
export function MarkdownPage({
  theme = 'light',
  children,
}: {
  theme?: Theme | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="orq-root" data-orq-theme={theme}>
      {children}
    </div>
  );
}
