import { createIndexedDbStorage, Orq } from '@orq-chat/core';

/** The one client of all pages. It knows a path on this host; the key is behind it, on the server. */
export const orq = new Orq({ baseURL: '/api/orq' });

/** Where the panel's conversations are kept, so that a reload finds them. */
export const storage = createIndexedDbStorage({ name: 'orq-chat-demo' });
