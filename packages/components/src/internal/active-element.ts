/** What has the focus, in the document or shadow root that an element is in: a document itself knows only hosts. */
export function activeElement(near: Element): Element | null {
  const root = near.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
