import { Markdown } from '@orq-chat/components';
import type { AssistantMessage, ChatSession, Message } from '@orq-chat/core';
import { memo } from 'react';

import { explain } from './explain.ts';

interface EntryProps {
  message: Message;
  chat: ChatSession;
  isLast: boolean;
}

/** One letter. Messages that do not change keep their identity, so only the one being written renders. */
export const Entry = memo(function Entry({ message, chat, isLast }: EntryProps) {
  const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  if (message.role === 'user') {
    return (
      <li className="letter" data-role="user">
        <p className="letter-from">You</p>
        <p className="letter-text">{text}</p>
      </li>
    );
  }
  const isWriting = message.status === 'sending' || message.status === 'streaming';
  return (
    <li className="letter" data-role="assistant" data-status={message.status} aria-busy={isWriting}>
      <p className="letter-from">{message.role === 'assistant' ? (message.model ?? 'Model') : 'Note'}</p>
      <div className="letter-text">
        <Markdown text={text} streaming={isWriting} headingLevel={3} />
        {isWriting && text === '' && <p className="letter-waiting">Unfolding the paper…</p>}
        {message.role === 'assistant' && <Ending message={message} />}
        {isLast && message.role === 'assistant' && <WaysOn message={message} chat={chat} />}
      </div>
    </li>
  );
});

/** What a letter refers to, and how it ended when it did not simply end. */
function Ending({ message }: { message: AssistantMessage }) {
  // A model may cite any address; not every one may be followed.
  const sources = message.parts
    .filter((part) => part.type === 'source')
    .filter(({ url }) => /^(?:https?:|\/)/i.test(url));
  return (
    <>
      {sources.length > 0 && (
        <p className="letter-sources">
          See{' '}
          {sources.map(({ url, title }, index) => (
            <span key={url}>
              {index > 0 && ', '}
              <a href={url}>{title ?? url}</a>
            </span>
          ))}
        </p>
      )}
      {message.status === 'stopped' && <p className="letter-ending">You put the pen down here.</p>}
      {message.error && (
        <p className="letter-ending" role="alert">
          {explain(message.error, message.outcome)}
        </p>
      )}
    </>
  );
}

/** Only the last letter can go on, or be asked for again. */
function WaysOn({ message, chat }: { message: AssistantMessage; chat: ChatSession }) {
  if (message.status !== 'stopped' && message.status !== 'failed') return null;
  return (
    <p className="letter-ways">
      {message.parts.length > 0 && (
        <button type="button" onClick={() => chat.resume()}>
          Go on
        </button>
      )}
      <button type="button" onClick={() => chat.retry()}>
        Ask again
      </button>
    </p>
  );
}
