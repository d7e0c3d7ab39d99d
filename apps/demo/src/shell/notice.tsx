import type { ReactNode } from 'react';

/** In place of a page: what is wrong, and the way on. */
export function Notice({
  title,
  onRetry,
  children,
}: {
  title: string;
  onRetry?: () => void;
  children: ReactNode;
}) {
  return (
    <main className="notice">
      <h1>{title}</h1>
      <p>{children}</p>
      {onRetry && (
        <button className="button" type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </main>
  );
}
