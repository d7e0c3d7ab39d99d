import type { ActingLabels } from './types.ts';

/** English for what can be done with an answer now and then. */
export const acting: ActingLabels = {
  feedback: { good: 'Good reply', bad: 'Bad reply' },
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  more: 'More actions',
  editAnswer: 'Edit reply',
  saveEdit: 'Save',
  branchFromHere: 'Branch from here',
  branching: 'Your next message starts a new branch here.',
  leaveBranch: 'Show what followed',
  details: 'Details',
  close: 'Close',
  saveMarkdown: 'Save chat as Markdown',
  saveJson: 'Save chat as JSON',
  deleteAnswer: 'Delete reply',
  detail: {
    model: 'Model',
    date: 'Date',
    input: 'Tokens in',
    cached: 'of them cached',
    output: 'Tokens out',
    reasoning: 'of them thoughts',
    cost: 'Cost',
    firstToken: 'First token after',
    total: 'Finished after',
    speed: 'Speed',
  },
  seconds: (seconds) => `${seconds} s`,
  tokensPerSecond: (tokens) => `${tokens} tokens/s`,
};
