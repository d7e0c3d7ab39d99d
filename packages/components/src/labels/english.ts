import { en } from './en.ts';
import { acting } from './late/acting.ts';
import { calling } from './late/calling.ts';
import { keys } from './late/keys.ts';
import { listing } from './late/listing.ts';
import { parameters } from './late/parameters.ts';
import { reading } from './late/reading.ts';
import { replaying } from './late/replaying.ts';
import { warning } from './late/warning.ts';
import { words } from './late/words.ts';
import { writing } from './late/writing.ts';
import type { Language } from './types.ts';

/** All of English: where a language of one's own begins. */
export const english: Language = {
  ...en,
  ...words,
  acting,
  calling,
  keys,
  listing,
  parameters,
  reading,
  replaying,
  warning,
  writing,
};
