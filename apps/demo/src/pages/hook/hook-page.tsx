import './hook-page.css';

import { useChatCompletion } from '@orq-chat/hooks';

import { ModelSelect } from '../../shell/model-select.tsx';
import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import { Desk } from './desk.tsx';
import { Entry } from './entry.tsx';
import { WaitingLetter } from './waiting-letter.tsx';

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
          {chat.queue.map((message) => (
            <WaitingLetter key={message.id} message={message} chat={chat.session} />
          ))}
        </ol>
      </div>
      <Desk isBusy={chat.isPending} onSend={chat.send} onStop={chat.stop} />
    </section>
  );
}
