import '../styles/index.css';

import { renderChat, type RenderChatOptions, type RenderedChat } from './render-chat.tsx';

/** The panel in a real browser with its style sheet, 600 px wide. */
export function renderStyledChat(options: RenderChatOptions = {}, height = 400): RenderedChat {
  const chat = renderChat(options);
  const panel = chat.container.querySelector<HTMLElement>('.orq-root');
  panel?.style.setProperty('block-size', `${height}px`);
  panel?.style.setProperty('inline-size', '600px');
  return chat;
}

/** Resolves after the browser has laid out and painted what has changed so far. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
