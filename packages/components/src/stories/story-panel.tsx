import { useState, type ReactElement } from 'react';

import { OrqChat, type OrqChatProps } from '../index.ts';
import { storySession, type StorySession } from './story-session.ts';

export type StoryPanelProps = Partial<OrqChatProps> & StorySession;

/** The whole panel on a session of its own. */
export function StoryPanel({
  messages,
  script,
  tools,
  storage,
  begin,
  onModelChange,
  ...props
}: StoryPanelProps): ReactElement {
  const [{ session, client }] = useState(() => storySession({ messages, script, tools, storage, begin }));
  const [model, setModel] = useState('openai/gpt-4o');
  return (
    <OrqChat
      model={model}
      client={client}
      session={session}
      title="Refund policy draft"
      name="Ada"
      note="AI can make mistakes. Check important facts."
      onModelChange={onModelChange && setModel}
      {...props}
    />
  );
}
