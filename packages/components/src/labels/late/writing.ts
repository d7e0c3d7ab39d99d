import { plural } from '../plural.ts';
import type { WritingLabels } from './types.ts';

const count = plural('en');

/** English for the palette, the guard and dictation. */
export const writing: WritingLabels = {
  commands: 'Commands',
  mentions: 'Mentions',
  paletteCount: (items) => count(items, { one: '# suggestion', other: '# suggestions' }),
  secretKind: {
    'api-key': 'an API key',
    'aws-key': 'an AWS key',
    'private-key': 'a private key',
    token: 'an access token',
  },
  secretFound: (kinds) => `This looks like ${kinds}. Whoever can read this chat could use it.`,
  secretRemoved: '[removed]',
  hiddenFound: (characters) =>
    count(characters, {
      one: 'The text holds # character that cannot be seen.',
      other: 'The text holds # characters that cannot be seen.',
    }),
  secretRemove: 'Remove',
  secretKeep: 'Keep as it is',
  sendNow: 'Send now',
  dictate: 'Dictate',
  dictationFailed: 'The microphone cannot be used.',
};
