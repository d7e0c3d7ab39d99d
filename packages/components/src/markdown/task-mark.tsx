'use client';

import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

/** The box of a task; it shows a state, and cannot be changed. */
export function TaskMark({ done }: { readonly done: boolean }) {
  const labels = useMarkdownLabels();
  const className = useClassName();
  return (
    <input
      className={className('orq-task-box')}
      type="checkbox"
      disabled
      checked={done}
      aria-label={done ? labels.taskDone : labels.taskOpen}
    />
  );
}
