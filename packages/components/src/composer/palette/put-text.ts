/** Puts text in place of what stands between `start` and the caret, as if it had been typed. */
export function putText(box: HTMLTextAreaElement, start: number, text: string): void {
  box.focus();
  box.setRangeText(text, start, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}
