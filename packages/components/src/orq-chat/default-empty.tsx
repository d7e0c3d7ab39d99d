'use client';

import type { ReactElement } from 'react';

import { Suggestions, type Suggestion } from '../thread/suggestions.tsx';
import { ThreadEmpty, ThreadGreeting } from '../thread/thread-empty.tsx';

/** A greeting, and questions to start with. */
export function DefaultEmpty({
  suggestions,
}: {
  suggestions: readonly Suggestion[] | undefined;
}): ReactElement {
  return (
    <ThreadEmpty>
      <ThreadGreeting />
      {suggestions && suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
    </ThreadEmpty>
  );
}
