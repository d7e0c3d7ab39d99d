import type { ListingLabels } from './types.ts';

/** English for what `ThreadList` says of single conversations. */
export const listing: ListingLabels = {
  pinned: 'Pinned',
  pin: 'Pin',
  unpin: 'Unpin',
  unread: 'unread',
};
