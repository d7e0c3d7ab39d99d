import { plural } from '../plural.ts';
import type { CallingLabels } from './types.ts';

const count = plural('en');

/** English for groups of calls, and for changing what a call asks for. */
export const calling: CallingLabels = {
  calls: (calls) => count(calls, { one: '# tool call', other: '# tool calls' }),
  callsFailed: (calls) => count(calls, { one: '# failed', other: '# failed' }),
  editArguments: 'Edit arguments',
  argumentsAsJson: 'Arguments as JSON',
  notJson: 'This is not valid JSON.',
};
