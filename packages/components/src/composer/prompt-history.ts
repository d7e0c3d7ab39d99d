import { putText } from './palette/put-text.ts';

/**
 * Puts the newest of some prompts into a text box. From then on Up goes to older ones and Down back, to an empty box
 * in the end, as long as one stands there unaltered with the caret after it. `prompts` are the newest first.
 */
export function browsePrompts(box: HTMLTextAreaElement, prompts: readonly string[]): void {
  let shown = -1;

  function show(index: number): void {
    shown = index;
    box.select();
    putText(box, 0, prompts[index] ?? '');
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    const { value, selectionStart } = box;
    if (value === '' || value !== prompts[shown] || selectionStart !== value.length) {
      box.removeEventListener('keydown', onKeyDown);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    show(Math.min(shown + step, prompts.length - 1));
  }

  box.addEventListener('keydown', onKeyDown);
  show(0);
}
