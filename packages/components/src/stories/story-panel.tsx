import { useState, type ReactElement } from 'react';

import { OrqChat, type OrqChatProps } from '../index.ts';
import { storySession, type StorySession } from './story-session.ts';

export type StoryPanelProps = Partial<OrqChatProps> & StorySession;

/** The whole panel on a session of its own. */
export function StoryPanel({ messages, script, tools, begin, ...props }: StoryPanelProps): ReactElement {
  const [session] = useState(() =>
    storySession({
      ...(messages ? { messages } : {}),
      ...(script ? { script } : {}),
      ...(tools ? { tools } : {}),
      ...(begin ? { begin } : {}),
    }),
  );
  const [model, setModel] = useState('openai/gpt-4o');
  return (
    <OrqChat
      model={model}
      baseURL="http://router.test/v2/router"
      session={session}
      title="Refund policy draft"
      name="Ada"
      note="AI can make mistakes. Check important facts."
      {...props}
      {...(props.onModelChange ? { onModelChange: setModel } : {})}
    />
  );
}
