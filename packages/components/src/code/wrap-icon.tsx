import type { ReactElement } from 'react';

/** Lines that turn at the edge. */
export function WrapIcon(): ReactElement {
  return (
    <svg className="orq-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M4 6h16M4 12h13a3 3 0 0 1 0 6h-4m2.5-2.5L13 18l2.5 2.5M4 18h5" />
    </svg>
  );
}
