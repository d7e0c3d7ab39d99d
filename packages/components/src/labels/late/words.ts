import { plural } from '../plural.ts';
import type { LateWords } from '../types.ts';

const count = plural('en');

/** English for the parts that load late. */
export const words: LateWords = {
  matchOf: (place, total) => `${place} of ${total}`,
  noMatches: 'Nothing found',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  closeSearch: 'Close search',
  messageActions: 'Message actions',
  editMessage: 'Edit message',
  cancel: 'Cancel',
  previousVersion: 'Previous version',
  nextVersion: 'Next version',
  tokens: (total) => count(total, { one: '# token', other: '# tokens' }),
  tokenDetails: (input, output) => `${input} in, ${output} out`,
  stillAnswering: 'Still answering',
  answered: 'Answer ready',
  toolState: {
    streaming: 'Preparing',
    'needs-approval': 'Needs approval',
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    denied: 'Denied',
    unanswered: 'Not answered',
  },
  toolNamed: (name, state) => `${name}, ${state}`,
  toolArguments: 'Arguments',
  toolResult: 'Result',
  toolError: 'Error',
  approvalTitle: 'Approval needed',
  approvalText: (tool) => `${tool} wants to run.`,
  approve: 'Approve',
  deny: 'Deny',
  alwaysApprove: 'Always for this chat',
  approved: 'Approved',
  loadImage: (host) => `Load image from ${host}`,
  removeQueued: 'Remove from queue',
  attachmentReading: 'Reading…',
  attachmentFailed: 'Could not be read',
  removeAttachment: (name) => `Remove ${name}`,
  attachmentRefused(file) {
    switch (file.reason) {
      case 'type':
        return `${file.name} is of a kind that cannot be sent.`;
      case 'empty':
        return `${file.name} is empty.`;
      case 'size':
        return `${file.name} is larger than ${file.limit}.`;
      case 'total':
        return `${file.name} does not fit: all files together may have ${file.limit}.`;
      case 'count':
        return `${file.name} is one too many: a message may have ${count(file.limit, { one: '# file', other: '# files' })}.`;
    }
  },
  moreRefused: (more) => count(more, { one: '# more was not taken.', other: '# more were not taken.' }),
  dismiss: 'Dismiss',
  findModel: 'Find a model',
  noModels: 'No model has that name.',
  modelsFailed: 'The models could not be listed.',
  threads: 'Conversations',
  findThread: 'Find a conversation',
  noThreads: 'What you talk about will be kept here.',
  noThreadFound: 'Nothing found.',
  threadAge: { today: 'Today', yesterday: 'Yesterday', week: 'Last 7 days', older: 'Older' },
  threadActions: (title) => `Actions for ${title}`,
  threadDeleted: 'Conversation deleted',
  rename: 'Rename',
  undo: 'Undo',
  speechTable: (columns, rows) =>
    `table, ${count(columns, { one: '# column', other: '# columns' })}, ${count(rows, { one: '# row', other: '# rows' })}`,
  speechCode: (language, lines) =>
    [`code block`, language, count(lines, { one: '# line', other: '# lines' })].filter(Boolean).join(', '),
  speechMore: 'Press F6 to read on.',
};
