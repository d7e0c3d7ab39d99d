/** Which message an element of the log shows, or holds. */
export function messageIdOf(element: Element): string | undefined {
  const message = element.matches('[data-message-id]') ? element : element.querySelector('[data-message-id]');
  return message instanceof HTMLElement ? message.dataset['messageId'] : undefined;
}

/** The element of a message; null while it is not in the DOM. */
export function findMessage(within: Element | null, messageId: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-message-id=${JSON.stringify(messageId)}]`) ?? null;
}
