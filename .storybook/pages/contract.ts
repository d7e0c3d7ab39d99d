import type { Group } from './line.ts';

/** The elements whose role, name, state and keys are promised, each where they can be tried. */
export const contract: readonly Group[] = [
  {
    name: 'The panel',
    lines: [
      { says: 'Panel: a region with a name and its state', story: 'orqchat--conversation' },
      { says: 'Skip link: past the messages to the text box', story: 'thread--skip-link' },
      { says: 'Title: a heading of the level that the page needs', story: 'thread--heading-level' },
      {
        says: 'Jump to latest: only when the end is out of sight, with what is new',
        story: 'thread--detached-with-new',
      },
      { says: 'Status line: what is seen and what is spoken', story: 'thread--offline' },
      { says: 'Help: all keys, by Ctrl or Cmd and /', story: 'orqchat--key-help' },
    ],
  },
  {
    name: 'Messages',
    lines: [
      {
        says: 'Message list: a log that says when it is busy, and never speaks',
        story: 'orqchat--streaming',
      },
      { says: 'Message: one Tab stop, arrows between them', story: 'thread--focused' },
      { says: 'Inside a message: Enter to go in, Escape to come back', story: 'thread--inside-message' },
      { says: 'Actions: a toolbar', story: 'message--actions' },
      { says: 'Feedback: two buttons that stay pressed', story: 'message--actions' },
      { says: 'More actions: a menu', story: 'message--action-menu' },
      { says: 'Versions: a group with its place and number', story: 'orqchat--other-branch' },
      { says: 'Editing: the box, and back to its button', story: 'message--editing' },
      { says: 'Reasoning: a button and what it opens', story: 'message--reasoning-open' },
      { says: 'Tool card: a group named by tool and state', story: 'message--tool-open' },
      { says: 'Approval: a group described by what will happen', story: 'tools--asks' },
      { says: 'Approval answered: who ran, as text', story: 'tools--approved' },
      { says: 'Citation mark: what it opens, and back', story: 'message--citation-open' },
      { says: 'Error: heading, way on, details', story: 'message--error-details' },
    ],
  },
  {
    name: 'In an answer',
    lines: [
      { says: 'Code: a figure, a Tab stop only where it scrolls', story: 'codeblock--wide' },
      { says: 'Table: native, in a region that scrolls', story: 'markdown--large-table' },
      { says: 'Formula: MathML', story: 'math--formulas' },
      { says: 'Diagram: an image with its source as description', story: 'diagram--flowchart' },
      { says: 'Diagram: its source by a button', story: 'diagram--source' },
    ],
  },
  {
    name: 'Composer',
    lines: [
      { says: 'Text box: a label, a hint, no other role', story: 'composer--ready' },
      { says: 'Palette: a list box, focus stays in the text', story: 'composer--commands' },
      { says: 'Attachments: a list of names, sizes and progress', story: 'composer--files' },
      { says: 'Attachments by keyboard', story: 'composer--file-focused' },
      { says: 'Voice: a button that stays pressed', story: 'composer--dictating' },
      { says: 'Send and stop: one button whose name changes', story: 'orqchat--stopped-by-hand' },
      { says: 'Send while empty: says why it does nothing', story: 'orqchat--empty-plain' },
      { says: 'Model: a button and a list box', story: 'modelpicker--open' },
      { says: 'Parameters: native fields with names and values', story: 'parameterpanel--some-set' },
    ],
  },
  {
    name: 'Around it',
    lines: [
      { says: 'Thread list: arrows, type-ahead, the open one marked', story: 'threadlist--docked' },
      { says: 'Thread list: a menu beside each row', story: 'threadlist--actions-open' },
      { says: 'Thread list: F2 renames', story: 'threadlist--renaming' },
      { says: 'Thread list: Delete deletes, with a way back', story: 'threadlist--deleted' },
      { says: 'Launcher: a region beside the page', story: 'launcher--open' },
      { says: 'Launcher: a modal', story: 'launcher--modal' },
      { says: 'Launcher: Escape, and focus is back', story: 'launcher--closed-again' },
      { says: 'Search: a field, its count, its way back', story: 'long-threads--search' },
    ],
  },
];
