'use client';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { goToComposer } from './focus-composer.ts';
import { usePanel } from './panel-context.ts';

export type SkipLinkProps = PartProps<'a'>;

/** First Tab stop of the panel, seen only while it has focus: past the messages, to the composer. */
export function SkipLink(props: SkipLinkProps) {
  const { composerId } = usePanel();
  return usePart('a', 'skip-link', props, {
    href: `#${composerId}`,
    children: useLabels().skipToComposer,
    onClick(event) {
      // A router must not see this as a page, and an id inside a shadow root is no fragment.
      event.preventDefault();
      goToComposer(event.currentTarget, composerId);
    },
  });
}
