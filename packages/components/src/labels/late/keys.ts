import type { KeyLabels } from './types.ts';

/** English for the dialog of keyboard shortcuts. */
export const keys: KeyLabels = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  act: {
    send: 'Send',
    newLine: 'New line',
    stop: 'Stop the reply',
    editLast: 'Edit the last question, in an empty box',
    history: 'Earlier questions, in an empty box',
    region: 'Between list and message box',
    message: 'Between messages',
    enter: 'Into a message, and back',
    copy: 'Copy a message',
    edit: 'Edit a question',
    regenerate: 'Another answer',
    search: 'Search the conversation',
    help: 'This list',
  },
};
