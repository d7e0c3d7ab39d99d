import type { ReplayingLabels } from './types.ts';

/** English for a conversation that is shown again. */
export const replaying: ReplayingLabels = {
  recording: 'Recording, read only',
  play: 'Play',
  pause: 'Pause',
  position: 'Position',
  positionOf: (seconds, total) => `${seconds} of ${total} seconds`,
};
