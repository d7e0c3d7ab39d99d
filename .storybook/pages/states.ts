import type { Group } from './line.ts';

/** Each state that the panel can be in, in the order of a conversation. Each story stands still. */
export const states: readonly Group[] = [
  {
    name: 'Before',
    lines: [
      { says: 'Empty, with starters', story: 'orqchat--empty' },
      { says: 'Empty, without', story: 'orqchat--empty-plain' },
      { says: 'A kept conversation is being opened', story: 'thread--loading' },
      { says: 'Ready to send', story: 'composer--ready' },
      { says: 'Files dragged over', story: 'composer--files-over' },
      { says: 'Files that wait', story: 'composer--files' },
    ],
  },
  {
    name: 'While it answers',
    lines: [
      { says: 'Waiting for the first word', story: 'orqchat--waiting' },
      { says: 'Slow: eight seconds without a word', story: 'message--slow' },
      { says: 'Thinking', story: 'orqchat--thinking' },
      { says: 'Streaming', story: 'orqchat--streaming' },
      { says: 'A tool runs', story: 'orqchat--tool-states' },
      { says: 'A tool waits for a yes', story: 'orqchat--approval' },
      { says: 'Messages wait their turn', story: 'orqchat--queue' },
      { says: 'The connection is looked for', story: 'orqchat--reconnecting' },
    ],
  },
  {
    name: 'After',
    lines: [
      { says: 'Complete', story: 'orqchat--conversation' },
      { says: 'With thoughts open', story: 'message--reasoning-open' },
      { says: 'With sources', story: 'orqchat--sources' },
      { says: 'One of two versions', story: 'orqchat--branches' },
      { says: 'Stopped', story: 'orqchat--stopped' },
      { says: 'Cut by length', story: 'orqchat--length-reached' },
      { says: 'Stopped after many steps', story: 'orqchat--limit-reached' },
      { says: 'Held back by a filter', story: 'orqchat--filtered' },
      { says: 'Declined by the model', story: 'orqchat--refused' },
      { says: 'Too many requests, with a countdown', story: 'orqchat--rate-limited' },
      { says: 'No connection', story: 'orqchat--unreachable' },
      { says: 'Access denied', story: 'orqchat--unauthorized' },
      { says: 'Another error, its details open', story: 'message--error-details' },
      { says: 'Connection lost in the middle', story: 'orqchat--disconnected' },
    ],
  },
  {
    name: 'Around it',
    lines: [
      { says: 'Offline', story: 'thread--offline' },
      { says: 'Scrolled up', story: 'thread--detached' },
      { says: 'Scrolled up, with something new', story: 'thread--detached-with-new' },
      { says: 'A question is edited', story: 'message--editing' },
      { says: 'To be read only', story: 'orqchat--read-only' },
      { says: 'A long question, folded', story: 'orqchat--long-question' },
      { says: 'Days between messages', story: 'thread--days' },
    ],
  },
];
