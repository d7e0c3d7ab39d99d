import axe from 'axe-core';
import { useSyncExternalStore, type ComponentType, type ReactElement } from 'react';
import { flushSync } from 'react-dom';

interface StoryPageProps {
  Story: ComponentType<{ args: Record<string, unknown> }>;
  /** The story's own, and what the toolbars say of the panel. */
  args: Record<string, unknown>;
  theme: string;
  direction: string;
  width: string;
  motion: string;
}

let isSeenInDark = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function seeInDark(next: boolean): void {
  isSeenInDark = next;
  flushSync(() => listeners.forEach((listener) => listener()));
}

/** The page around a story, as the toolbars have it. */
export function StoryPage({ Story, args, direction, width, ...page }: StoryPageProps): ReactElement {
  const isDark = useSyncExternalStore(subscribe, () => isSeenInDark);
  const theme = isDark ? 'dark' : page.theme;
  // A colour on its way to another is not the one that axe is to see.
  const motion = isDark ? 'none' : page.motion;
  return (
    <div className="story-page" dir={direction} data-theme={theme} data-width={width} data-motion={motion}>
      <Story args={{ ...args, theme }} />
    </div>
  );
}

/**
 * Looks at the story as its play function left it, in the dark theme: throws what is hard to see there. Names, roles
 * and order are the same in every theme, so only the rules about colour run again.
 */
export async function checkDark(): Promise<void> {
  seeInDark(true);
  const { violations } = await axe.run(document.body, { runOnly: ['color-contrast', 'link-in-text-block'] });
  seeInDark(false);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  if (found.length > 0) throw new Error(`In the dark theme:\n\n${found.join('\n\n')}`);
}
