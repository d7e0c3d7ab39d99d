import { englishMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { plural } from './plural.ts';
import type { Labels } from './types.ts';

const count = plural('en');

/** English, the default. Words of parts that load late are in `late/`, and load with them. */
export const en: Labels = {
  ...englishMarkdownLabels,
  locale: 'en',

  chat: 'Chat',
  chatWith: (name) => `Chat with ${name}`,
  newChat: 'New chat',
  assistant: 'Assistant',
  skipToComposer: 'Skip to message box',
  messages: 'Messages',
  greeting: 'How can I help?',
  suggestions: 'Suggestions',
  jumpToLatest: (unseen) => (unseen > 0 ? `Jump to latest, ${unseen} new` : 'Jump to latest'),
  offline: 'You are offline. Messages wait here until you are back.',

  youSaid: 'You said',
  assistantSaid: (name, time) => `${name} said, ${time}`,
  messageActions: 'Message actions',
  copy: 'Copy',
  regenerate: 'Regenerate',
  edit: 'Edit',
  editMessage: 'Edit message',
  cancel: 'Cancel',
  showAll: 'Show all',
  showLess: 'Show less',
  version: (index, total) => `Version ${index} of ${total}`,
  previousVersion: 'Previous version',
  nextVersion: 'Next version',
  tokens: (total) => count(total, { one: '# token', other: '# tokens' }),
  tokenDetails: (input, output) => `${input} in, ${output} out`,

  answering: 'Answering',
  stillAnswering: 'Still answering',
  answered: 'Answer ready',
  slow: 'Taking longer than usual',
  stopped: 'Stopped',
  continue: 'Continue',
  retry: 'Retry',
  retryIn: (seconds) => `Retry in ${seconds} s`,
  lengthReached: 'Reply hit the token limit',
  filtered: 'The reply was held back by a content filter.',
  editQuestion: 'Edit question',
  limitReached: 'Stopped here, after many steps in a row',
  connectionLost: 'Connection lost',
  connectionLostAfter: (words) =>
    count(words, { one: 'The reply stopped after # word.', other: 'The reply stopped after # words.' }),
  refusal: 'The model declined',
  errorDetails: 'Details',
  errorCode: 'Code',
  errorRequest: 'Request',
  errorTitle: {
    unreachable: 'No connection',
    unauthorized: 'Access denied',
    notFound: 'Not found',
    rateLimited: 'Too many requests',
    tooLong: 'Conversation too long',
    quota: 'No credit left',
    refused: 'Request not accepted',
    unavailable: 'Service unavailable',
    timeout: 'No answer in time',
    badAnswer: 'Unreadable answer',
    emptyAnswer: 'Empty answer',
    unknown: 'Something went wrong',
  },
  errorText: {
    unreachable: 'The server could not be reached.',
    unauthorized: 'The server did not accept the credentials.',
    notFound: 'The model or the address does not exist.',
    rateLimited: 'The model needs a short break.',
    tooLong: 'It no longer fits the model. Start a new chat, or pick a larger model.',
    quota: 'The account behind this chat has used up its credit.',
    refused: 'The server did not accept this message.',
    unavailable: 'The model’s service has a problem right now.',
    timeout: 'The server took too long.',
    badAnswer: 'The server sent something that is not a reply.',
    emptyAnswer: 'The model sent nothing.',
    unknown: 'The reply could not be shown.',
  },
  rendererFailed: 'This message could not be shown. Here is its text.',

  thinking: 'Thinking…',
  thoughtFor: (seconds) => `Thought for ${seconds} s`,
  thought: 'Thoughts',
  reasoningHidden: 'The provider keeps these thoughts to itself.',
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
  denied: 'Denied',
  sources: 'Sources',
  image: 'Image',
  loadImage: (host) => `Load image from ${host}`,
  audio: 'Audio',
  file: 'File',
  unknownPart: (type) => `This version cannot show “${type}”.`,

  composer: 'Message composer',
  message: 'Message',
  placeholder: (name) => `Message ${name}…`,
  composerHint: 'Enter sends, Shift and Enter starts a new line.',
  send: 'Send',
  sendEmpty: 'Send: write a message first',
  stop: 'Stop',
  queued: 'Waiting to be sent',
  removeQueued: 'Remove from queue',
  attach: 'Attach files',
  attachments: 'Attachments',
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
  dropFiles: 'Drop files here',
  pastedText: 'Pasted text.txt',
  dismiss: 'Dismiss',
  openParameters: 'Parameters',
  model: 'Model',
  modelNamed: (model) => `Model: ${model}`,
  findModel: 'Find a model',
  noModels: 'No model has that name.',
  modelsFailed: 'The models could not be listed.',
  loading: 'Loading…',

  threads: 'Conversations',
  findThread: 'Find a conversation',
  noThreads: 'What you talk about will be kept here.',
  noThreadFound: 'Nothing found.',
  threadAge: { today: 'Today', yesterday: 'Yesterday', week: 'Last 7 days', older: 'Older' },
  threadActions: (title) => `Actions for ${title}`,
  threadTitle: 'Title',
  threadDeleted: 'Conversation deleted',
  rename: 'Rename',
  delete: 'Delete',
  undo: 'Undo',
  openThreads: 'Show conversations',

  speechTable: (columns, rows) =>
    `table, ${count(columns, { one: '# column', other: '# columns' })}, ${count(rows, { one: '# row', other: '# rows' })}`,
  speechCode: (language, lines) =>
    [`code block`, language, count(lines, { one: '# line', other: '# lines' })].filter(Boolean).join(', '),
  speechMore: 'Press F6 to read on.',
};
