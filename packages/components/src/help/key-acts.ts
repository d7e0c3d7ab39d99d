export type KeyAct =
  | 'send'
  | 'newLine'
  | 'stop'
  | 'editLast'
  | 'region'
  | 'message'
  | 'enter'
  | 'copy'
  | 'edit'
  | 'regenerate'
  | 'search'
  | 'help';

/** Every key of the panel that cannot be guessed, in the order of the help. Keys are named as they are printed. */
export const keyActs: readonly (readonly [KeyAct, readonly string[]])[] = [
  ['send', ['Enter']],
  ['newLine', ['Shift+Enter']],
  ['stop', ['Esc']],
  ['editLast', ['↑']],
  ['region', ['F6', 'Shift+F6']],
  ['message', ['↑', '↓', 'Home', 'End']],
  ['enter', ['Enter', 'Esc']],
  ['copy', ['C']],
  ['edit', ['E']],
  ['regenerate', ['R']],
  ['search', ['Ctrl+F', '⌘F']],
  ['help', ['Ctrl+/', '⌘/']],
];
