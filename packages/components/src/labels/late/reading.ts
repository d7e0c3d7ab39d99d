import type { ReadingLabels } from './types.ts';

/** English for a conversation that cannot be changed. */
export const reading: ReadingLabels = {
  readOnly: 'You can read this conversation, but not change it.',
};
