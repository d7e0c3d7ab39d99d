/** Calls back with what has another size now. Does nothing where there is no layout, as in a test's DOM. */
export function observeSizes(
  elements: readonly HTMLElement[],
  onResize: (targets: readonly Element[]) => void,
): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {};
  const observer = new ResizeObserver((entries) => onResize(entries.map((entry) => entry.target)));
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
