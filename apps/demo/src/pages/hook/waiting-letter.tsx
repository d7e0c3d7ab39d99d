import type { ChatSession, QueuedMessage } from '@orq-chat/core';

/** A letter that was sent while another was being answered. After a stop it waits for its writer. */
export function WaitingLetter({ message, chat }: { message: QueuedMessage; chat: ChatSession }) {
  return (
    <li className="letter" data-role="user">
      <p className="letter-from">Waiting</p>
      <div className="letter-text">
        <p className="letter-waiting">
          {message.parts.map((part) => (part.type === 'text' ? part.text : ''))}
        </p>
        <p className="letter-ways">
          <button type="button" onClick={() => chat.sendQueued(message.id)}>
            Send now
          </button>
          <button type="button" onClick={() => chat.removeQueued(message.id)}>
            Take back
          </button>
        </p>
      </div>
    </li>
  );
}
