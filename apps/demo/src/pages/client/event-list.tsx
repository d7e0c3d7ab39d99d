import type { CompletionChunk } from '@orq-chat/core';
import { memo, useLayoutEffect, useRef, useState } from 'react';

import type { Run, TimedEvent } from './use-run.ts';

/** The events as they came, newest last. The view stays at the end while it is there. */
export function EventList({ run }: { run: Run | null }) {
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const { events = [], count = 0 } = run ?? {};

  useLayoutEffect(() => {
    if (list.current && isAtEnd.current) list.current.scrollTop = list.current.scrollHeight;
  });

  return (
    <ol
      ref={list}
      className="events"
      aria-label="Events"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 8;
      }}
    >
      {count > events.length && <li className="events-more">{count - events.length} earlier events</li>}
      {events.map((event) => (
        <EventRow key={event.number} {...event} />
      ))}
    </ol>
  );
}

const EventRow = memo(function EventRow({ number, time, event }: TimedEvent) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details className="event" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <span className="event-number">{number}</span>
          <span className="event-time">{Math.round(time)} ms</span>
          <span className="event-data">
            <Summary chunk={event.data} />
          </span>
        </summary>
        {isOpen && <pre>{JSON.stringify(event, null, 2)}</pre>}
      </details>
    </li>
  );
});

/** What a chunk adds, in one line. */
function Summary({ chunk }: { chunk: CompletionChunk }) {
  const choice = chunk.choices?.[0];
  const added = Object.entries(choice?.delta ?? {}).filter(([, value]) => value !== null && value !== '');
  const rest = { finish_reason: choice?.finish_reason, usage: chunk.usage };
  const others = Object.entries(rest).filter(([, value]) => value != null);
  return [...added, ...others].map(([name, value]) => (
    <span key={name}>
      <i>{name}</i> {JSON.stringify(value)}{' '}
    </span>
  ));
}
