import { describe, expect, it } from 'vitest';

import { createAttachments, type AttachmentOptions } from './create-attachments.ts';
import type { ConvertContext } from './to-user-part.ts';

const png = (name: string, size = 3) => new File([new Uint8Array(size)], name, { type: 'image/png' });

/** Attachments whose files are read when the test says so. */
function setUp(options: AttachmentOptions = {}) {
  const readings: (ConvertContext & { name: string; fail(error: Error): void; end(): void })[] = [];
  const attachments = createAttachments({
    convert: ({ name = '' }, context) =>
      new Promise((resolve, reject) => {
        readings.push({
          ...context,
          name,
          fail: reject,
          end: () => resolve({ type: 'image', url: `https://files.test/${name}` }),
        });
      }),
    ...options,
  });
  const items = () => attachments.getSnapshot().items;
  const reasons = () => attachments.getSnapshot().refusals.map((refusal) => refusal.reason);
  return {
    attachments,
    readings,
    items,
    reasons,
    settle: () => new Promise<void>((done) => setImmediate(done)),
  };
}

describe('a file that is taken', () => {
  it('is read, tells its progress, and becomes a part', async () => {
    const { attachments, readings, items, settle } = setUp();
    let notices = 0;
    attachments.subscribe(() => (notices += 1));
    attachments.add([png('a.png')]);
    expect(items()).toMatchObject([{ name: 'a.png', size: 3, status: 'reading', progress: 0 }]);
    expect(attachments.take()).toBeNull();

    readings[0]?.onProgress(0.5);
    expect(items()).toMatchObject([{ status: 'reading', progress: 0.5 }]);
    const before = notices;
    readings[0]?.onProgress(0.501);
    expect(notices).toBe(before);

    readings[0]?.end();
    await settle();
    const part = { type: 'image', url: 'https://files.test/a.png' };
    expect(items()).toMatchObject([{ status: 'ready', part }]);
    expect(attachments.take()).toEqual([part]);
    expect(items()).toEqual([]);
  });

  it('says why it could not be read, and is read again on demand', async () => {
    const { attachments, readings, items, settle } = setUp();
    attachments.add([png('a.png')]);
    const [item] = items();
    readings[0]?.fail(new Error('The file is gone.'));
    await settle();
    expect(items()).toMatchObject([{ status: 'failed', error: 'The file is gone.' }]);
    expect(attachments.take()).toBeNull();

    attachments.retry(item?.id ?? '');
    expect(items()).toMatchObject([{ id: item?.id, status: 'reading', progress: 0 }]);
    expect(items()[0]).not.toHaveProperty('error');
    readings[1]?.end();
    await settle();
    expect(items()).toMatchObject([{ status: 'ready' }]);
    attachments.retry(item?.id ?? '');
    expect(readings).toHaveLength(2);
  });

  it('stops being read when it is removed, and what comes late is dropped', async () => {
    const { attachments, readings, items, settle } = setUp();
    attachments.add([png('a.png'), png('b.png')]);
    attachments.remove(items()[0]?.id ?? '');
    expect(readings[0]?.signal.aborted).toBe(true);
    expect(readings[1]?.signal.aborted).toBe(false);
    readings[0]?.onProgress(0.9);
    for (const reading of readings) reading.end();
    await settle();
    expect(items().map((item) => [item.name, item.status])).toEqual([['b.png', 'ready']]);
  });

  it('keeps its place in the order, whichever is read first', async () => {
    const { attachments, readings, settle } = setUp();
    attachments.add([png('a.png'), png('b.png')]);
    readings[1]?.end();
    await settle();
    readings[0]?.end();
    await settle();
    expect(attachments.take()).toMatchObject([
      { url: 'https://files.test/a.png' },
      { url: 'https://files.test/b.png' },
    ]);
  });
});

describe('a file that is refused', () => {
  it('is told with its reason and its limit', () => {
    const { attachments, items, reasons } = setUp({ limits: { count: 2, size: 10, total: 15 } });
    attachments.add([
      png('a.png', 10),
      png('large.png', 11),
      new File(['x'], 'film.mp4', { type: 'video/mp4' }),
      png('empty.png', 0),
      png('sum.png', 6),
      png('b.png', 5),
      png('many.png', 1),
    ]);
    expect(items().map((item) => item.name)).toEqual(['a.png', 'b.png']);
    expect(reasons()).toEqual(['size', 'type', 'empty', 'total', 'count']);
    expect(attachments.getSnapshot().refusals).toMatchObject([
      { name: 'large.png', limit: 10 },
      { name: 'film.mp4', mediaType: 'video/mp4', message: expect.stringContaining('video/mp4') },
      { name: 'empty.png' },
      { name: 'sum.png', limit: 15 },
      { name: 'many.png', limit: 2, message: expect.stringContaining('2 files') },
    ]);
  });

  it('is forgotten with the next files, or when it was seen', () => {
    const { attachments, reasons } = setUp({ limits: { count: 1 } });
    attachments.add([png('a.png'), png('b.png')]);
    expect(reasons()).toEqual(['count']);
    attachments.dismiss();
    expect(reasons()).toEqual([]);
    attachments.add([png('c.png')]);
    expect(reasons()).toEqual(['count']);
    attachments.remove(attachments.getSnapshot().items[0]?.id ?? '');
    attachments.add([png('d.png')]);
    expect(reasons()).toEqual([]);
  });

  it('is judged by the limits as they are now', () => {
    const { attachments, reasons } = setUp({ limits: { accept: ['.md'] } });
    attachments.add([png('a.png')]);
    expect(reasons()).toEqual(['type']);
    attachments.setOptions({ limits: { accept: ['image/*'] } });
    attachments.add([png('a.png')]);
    expect(reasons()).toEqual([]);
    expect(attachments.limits()).toMatchObject({ accept: ['image/*'], count: 10 });
  });
});

it('takes what an input gives: a list that is only array-like', async () => {
  const attachments = createAttachments();
  attachments.add({ 0: new File(['Hi'], 'a.md', { type: '' }), length: 1 });
  await expect
    .poll(() => attachments.getSnapshot().items)
    .toMatchObject([{ status: 'ready', part: { type: 'file', url: 'data:text/markdown;base64,SGk=' } }]);
});
