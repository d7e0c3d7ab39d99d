'use client';

import { useChatSession } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from './focus-composer.ts';
import { usePanel } from './panel-context.ts';

/** A question to start with. `prompt` is what is sent; by default the title. */
export type Suggestion =
  | string
  | { readonly title: string; readonly detail?: string | undefined; readonly prompt?: string | undefined };

export type SuggestionsProps = PartProps<'ul'> & { suggestions: readonly Suggestion[] };

/** Up to four cards that each send their question. */
export function Suggestions({ suggestions, ...props }: SuggestionsProps): ReactElement {
  const labels = useLabels();
  const shown = suggestions.slice(0, 4).map((item) => (typeof item === 'string' ? { title: item } : item));
  return usePart('ul', 'suggestions', props, {
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of a list without markers
    role: 'list',
    'aria-label': labels.suggestions,
    children: shown.map((item) => (
      <li key={item.title}>
        <SuggestionCard {...item} />
      </li>
    )),
  });
}

function SuggestionCard({ title, detail, prompt = title }: Exclude<Suggestion, string>): ReactElement {
  const session = useChatSession();
  const { composerId } = usePanel();
  return (
    <button
      type="button"
      className="orq-button orq-suggestion"
      onClick={(event) => {
        focusComposer(event.currentTarget, composerId);
        session.send(prompt);
      }}
      data-orq-part="suggestion"
    >
      <span className="orq-suggestion-title">{title}</span>
      {detail !== undefined && <span className="orq-suggestion-detail">{detail}</span>}
    </button>
  );
}
