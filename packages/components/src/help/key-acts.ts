import type { Panel } from '../thread/panel-context.ts';

export type KeyAct =
  | 'send'
  | 'newLine'
  | 'stop'
  | 'editLast'
  | 'history'
  | 'region'
  | 'message'
  | 'enter'
  | 'copy'
  | 'edit'
  | 'regenerate'
  | 'search'
  | 'help';

/** Every key of the panel that cannot be guessed, in the order of the help. Keys are named as they are printed. */
const keyActs: readonly (readonly [KeyAct, readonly string[]])[] = [
  ['send', ['Enter']],
  ['newLine', ['Shift+Enter']],
  ['stop', ['Esc']],
  ['editLast', ['↑']],
  ['history', ['Alt+↑', 'Alt+↓']],
  ['region', ['F6', 'Shift+F6']],
  ['message', ['↑', '↓', 'Home', 'End']],
  ['enter', ['Enter', 'Esc']],
  ['copy', ['C']],
  ['edit', ['E']],
  ['regenerate', ['R']],
  ['search', ['Ctrl+F', '⌘F']],
  ['help', ['Ctrl+/', '⌘/']],
];

const writing: ReadonlySet<KeyAct> = new Set([
  'send',
  'newLine',
  'stop',
  'editLast',
  'history',
  'edit',
  'regenerate',
]);

/** Those that do something in a panel, as it is set. */
export function keyActsOf({ readOnly, upKey }: Pick<Panel, 'readOnly' | 'upKey'>): typeof keyActs {
  const acts = readOnly ? keyActs.filter(([act]) => !writing.has(act)) : keyActs;
  if (upKey === 'edit') return acts;
  return acts
    .filter(([act]) => act !== 'editLast')
    .map(([act, keys]) => [act, act === 'history' ? ['↑', '↓'] : keys]);
}
