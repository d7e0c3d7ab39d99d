import './hook-page.css';

import { useChatCompletion } from '@orq-chat/hooks';
import { useState, type FormEvent, type KeyboardEvent } from 'react';

import { ModelSelect } from '../../shell/model-select.tsx';
import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import { Entry } from './entry.tsx';

/** A look of one's own on `useChatCompletion`: a correspondence, set like a printed page. */
export function HookPage({ upstream, model, onModelChange }: WayOfUseProps) {
  return (
    <Page
      title="The hook"
      source="hook"
      upstream={upstream}
      about={
        <>
          <p>
            Your markup, your look. The hook holds the conversation; messages that do not change are not
            rendered again.
          </p>
          <pre className="snippet">
            <code>{`const chat = useChatCompletion({\n  baseURL: '/api/orq',\n  model: '${model}',\n});`}</code>
          </pre>
          <ModelSelect value={model} onChange={onModelChange} />
        </>
      }
    >
      <Correspondence model={model} />
    </Page>
  );
}

function Correspondence({ model }: { model: string }) {
  const chat = useChatCompletion({ model, threadId: 'hook' });
  return (
    <section className="letters orq-root" aria-label="Correspondence">
      <div className="letters-scroll">
        <ol className="letters-list">
          {chat.messages.length === 0 && <li className="letters-empty">Write the first line.</li>}
          {chat.messages.map((message, index) => (
            <Entry
              key={message.id}
              message={message}
              chat={chat.session}
              isLast={index === chat.messages.length - 1}
            />
          ))}
          {chat.queue.map(({ id }) => (
            <li key={id} className="letters-queued">
              Another letter waits until this answer is written.
            </li>
          ))}
        </ol>
      </div>
      <Desk isBusy={chat.isPending} onSend={chat.send} onStop={chat.stop} />
    </section>
  );
}

/** Where the next letter is written. */
function Desk({
  isBusy,
  onSend,
  onStop,
}: {
  isBusy: boolean;
  onSend: (text: string) => void;
  onStop: () => void;
}) {
  const [draft, setDraft] = useState('');

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (draft.trim() === '') return;
    onSend(draft);
    setDraft('');
  }

  return (
    <form className="desk" onSubmit={send}>
      <textarea
        aria-label="Your letter"
        placeholder="Dear model,"
        rows={1}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          const isComposing = event.nativeEvent.isComposing;
          if (event.key === 'Enter' && !event.shiftKey && !isComposing) send(event);
        }}
      />
      {isBusy && (
        <button type="button" onClick={onStop}>
          Stop
        </button>
      )}
      <button type="submit" disabled={draft.trim() === ''}>
        Send
      </button>
    </form>
  );
}
