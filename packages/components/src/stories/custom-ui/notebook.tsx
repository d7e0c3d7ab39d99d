import { messageText, type AssistantMessage, type ChatClient, type ChatSession } from '@orq-chat/core';
import {
  ChatSessionProvider,
  useBranch,
  useChatCompletion,
  useChatSelector,
  useChatSession,
  useComposer,
  useMessage,
  useMessageIds,
  useSubmitKey,
} from '@orq-chat/hooks';
import { memo, useId } from 'react';

import { NotebookPart } from './notebook-part.tsx';

export interface NotebookProps {
  client: ChatClient;
  session: ChatSession;
  theme?: string | undefined;
}

/** A whole chat of plain elements: the hooks and a style sheet of its own, nothing of the panel. */
export function Notebook({ client, session, theme = 'light' }: NotebookProps) {
  const { usage } = useChatCompletion({ client, session, model: 'local/tour' });
  return (
    <ChatSessionProvider session={session}>
      <section className="notebook" data-theme={theme} aria-label="Notebook">
        <header className="notebook-header">
          <h2>Notebook</h2>
          {usage && (
            <p>
              {usage.totalTokens} tokens
              {usage.cost !== undefined && `, $${usage.cost.toFixed(4)}`}
            </p>
          )}
        </header>
        <Entries />
        <Waiting />
        <Ask />
      </section>
    </ChatSessionProvider>
  );
}

function Entries() {
  const ids = useMessageIds();
  if (ids.length === 0) return <p className="notebook-empty">Ask something, and it is written down here.</p>;
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="notebook-page" role="region" aria-label="Entries" tabIndex={0}>
      <ol>
        {ids.map((id) => (
          <Entry key={id} id={id} />
        ))}
      </ol>
    </div>
  );
}

/** Reads its own message, so that an answer renders one entry. */
const Entry = memo(function Entry({ id }: { id: string }) {
  const message = useMessage(id);
  if (!message) return null;
  if (message.role !== 'assistant')
    return (
      <li className="notebook-question">
        <p dir="auto">{messageText(message)}</p>
      </li>
    );
  return (
    <li className="notebook-answer" aria-busy={message.status === 'streaming'}>
      {message.status === 'sending' && <p className="notebook-faint">Thinking…</p>}
      {message.parts.map((part, at) => (
        // Parts come in order and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <NotebookPart key={at} part={part} />
      ))}
      <Ending message={message} />
    </li>
  );
});

/** How an answer ended, and what can be done about it. */
function Ending({ message }: { message: AssistantMessage }) {
  const session = useChatSession();
  const branch = useBranch(message.id);
  const isLast = useChatSelector((state) => state.path.at(-1) === message.id);
  const { outcome, error } = message;
  if (!outcome) return null;
  const mayGoOn = isLast && outcome !== 'complete' && message.parts.length > 0;
  return (
    <footer className="notebook-ending">
      {outcome === 'stopped' && <span>Stopped.</span>}
      {error && <span role="alert">{error.message}</span>}
      {mayGoOn && <button onClick={session.resume}>Go on</button>}
      {isLast && message.status === 'failed' && <button onClick={session.retry}>Try again</button>}
      {isLast && message.status !== 'failed' && (
        <button onClick={() => session.regenerate(message.id)}>Another answer</button>
      )}
      {branch.count > 1 && (
        <span className="notebook-versions">
          <button
            aria-label="Previous version"
            disabled={branch.index === 0}
            onClick={() => branch.previous()}
          >
            ‹
          </button>
          {branch.index + 1} of {branch.count}
          <button
            aria-label="Next version"
            disabled={branch.index === branch.count - 1}
            onClick={() => branch.next()}
          >
            ›
          </button>
        </span>
      )}
    </footer>
  );
}

function Waiting() {
  const session = useChatSession();
  const { queue, isOffline } = useChatSelector((state) => ({
    queue: state.queue,
    isOffline: state.isOffline,
  }));
  if (queue.length === 0) return null;
  return (
    <ul className="notebook-waiting" aria-label={isOffline ? 'Waiting for the network' : 'Asked next'}>
      {queue.map((message) => (
        <li key={message.id}>
          <span dir="auto">{messageText(message)}</span>
          <button
            aria-label={`Take back: ${messageText(message)}`}
            onClick={() => session.removeQueued(message.id)}
          >
            Take back
          </button>
        </li>
      ))}
    </ul>
  );
}

function Ask() {
  const composer = useComposer();
  const { draft, canSend, isBusy } = composer;
  const { isSubmitKey, handlers } = useSubmitKey();
  const id = useId();
  return (
    <form
      className="notebook-ask"
      onSubmit={(event) => {
        event.preventDefault();
        composer.submit();
      }}
    >
      <label htmlFor={id}>Your question</label>
      <textarea
        id={id}
        rows={2}
        value={draft}
        onChange={(event) => composer.setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (!isSubmitKey(event)) return;
          event.preventDefault();
          composer.submit();
        }}
        {...handlers}
      />
      {isBusy && (
        <button type="button" onClick={() => composer.stop()}>
          Stop
        </button>
      )}
      <button disabled={!canSend}>{isBusy ? 'Ask next' : 'Ask'}</button>
      <p role="status" className="notebook-status">
        {isBusy ? 'An answer is being written.' : ''}
      </p>
    </form>
  );
}
