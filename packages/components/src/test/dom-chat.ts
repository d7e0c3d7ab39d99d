import { userEvent, type UserEvent } from '@testing-library/user-event';

import { renderChat, type RenderChatOptions, type RenderedChat } from './render-chat.tsx';

/** The whole panel in jsdom, and someone who uses it. */
export function setUpChat(options: RenderChatOptions = {}): RenderedChat & { user: UserEvent } {
  const user = userEvent.setup();
  return { ...renderChat(options), user };
}
