'use client';

import { useMarkdownLabels } from './markdown-labels.tsx';

/** The box of a task; it shows a state, and cannot be changed. */
export function TaskMark({ done }: { readonly done: boolean }) {
  const labels = useMarkdownLabels();
  return (
    <input type="checkbox" disabled checked={done} aria-label={done ? labels.taskDone : labels.taskOpen} />
  );
}
