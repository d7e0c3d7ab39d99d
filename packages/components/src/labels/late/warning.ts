import type { WarningLabels } from './types.ts';

/** English for what is said of a suspicious link. */
export const warning: WarningLabels = {
  lookalikeHost: (host, other) => `${host}, which only looks like ${other}`,
  mixedHost: (host) => `${host}, a name in several alphabets`,
};
