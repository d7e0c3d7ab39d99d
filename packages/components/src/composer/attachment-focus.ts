function attachmentsNear(element: Element): readonly HTMLElement[] {
  const composer = element.closest('[data-orq-part="composer"]');
  return [...(composer?.querySelectorAll<HTMLElement>('[data-orq-part="attachment"]') ?? [])];
}

/** Puts focus on the last file of the composer that holds an element. False where it has none. */
export function focusLastAttachment(within: Element): boolean {
  const last = attachmentsNear(within).at(-1);
  last?.focus();
  return last !== undefined;
}

/** Puts focus on the file beside one that goes away, else on the text box. */
export function focusNeighbour(attachment: Element): void {
  const all = attachmentsNear(attachment);
  const index = all.findIndex((other) => other === attachment);
  const next = all[index + 1] ?? all[index - 1];
  if (next) next.focus();
  else attachment.closest('[data-orq-part="composer"]')?.querySelector('textarea')?.focus();
}

/** Puts focus on the file that an arrow leads to; stops at the ends. */
export function moveBetweenAttachments(attachment: Element, step: 1 | -1): void {
  const all = attachmentsNear(attachment);
  all[all.findIndex((other) => other === attachment) + step]?.focus();
}
