import { expect, it } from 'vitest';

import { createThread } from '../thread/edit-thread.ts';
import { summarize } from '../thread/summarize.ts';
import { createMemoryStorage } from './memory.ts';
import { renameThread } from './rename-thread.ts';
import { toThreadRecord } from './thread-record.ts';

it('names a conversation that is kept, and says of another that there is none', async () => {
  const storage = createMemoryStorage();
  const thread = createThread('t', 1);
  await storage.writeThread(summarize(thread), toThreadRecord(thread));
  await renameThread(storage, 't', 'Lemons', 2);
  expect(await storage.list()).toMatchObject([{ id: 't', title: 'Lemons' }]);
  await expect(renameThread(storage, 'nope', 'Limes', 2)).rejects.toMatchObject({ code: 'unknown_thread' });
  expect(await storage.list()).toHaveLength(1);
});
