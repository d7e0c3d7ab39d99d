import { userEvent, type UserEvent } from '@testing-library/user-event';

import { renderChat, type RenderChatOptions, type RenderedChat } from './render-chat.tsx';

/** The whole panel in jsdom, and someone who uses it. */
export function setUpChat(options: RenderChatOptions = {}): RenderedChat & { user: UserEvent } {
  // It would read `text/*` as a media type of that name.
  const user = userEvent.setup({ applyAccept: false });
  return { ...renderChat(options), user };
}
