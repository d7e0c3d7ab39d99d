import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { createBase64Encoder } from './base64.ts';
import { isAccepted, mediaTypeOf } from './media-type.ts';
import { toUserPart } from './to-user-part.ts';

const file = (name: string, type: string) => new File(['Hi'], name, { type });

describe('the part of a file', () => {
  it.each([
    ['a.png', 'image/png', { type: 'image', url: 'data:image/png;base64,SGk=', name: 'a.png' }],
    ['a.mp3', 'audio/mpeg', { type: 'audio', data: 'SGk=', format: 'mp3' }],
    ['a.wav', 'audio/x-wav', { type: 'audio', data: 'SGk=', format: 'wav' }],
    [
      'a.pdf',
      'application/pdf',
      { type: 'file', url: 'data:application/pdf;base64,SGk=', name: 'a.pdf', mediaType: 'application/pdf' },
    ],
    [
      'a.ts',
      'video/mp2t',
      { type: 'file', url: 'data:text/plain;base64,SGk=', name: 'a.ts', mediaType: 'text/plain' },
    ],
  ])('%s (%s)', async (name, type, part) => {
    expect(await toUserPart(file(name, type))).toEqual(part);
  });

  it('has no name where the file has none', async () => {
    const blob = new Blob(['Hi'], { type: 'image/png' });
    expect(await toUserPart(blob)).toEqual({ type: 'image', url: 'data:image/png;base64,SGk=' });
  });

  it('comes of any reader, which tells the progress', async () => {
    const progress = vi.fn<(part: number) => void>();
    const source = { name: 'a.png', type: 'image/png', size: 4 };
    async function* readFile() {
      yield new Uint8Array([1, 2, 3]);
      yield new Uint8Array([4]);
    }
    const part = await toUserPart(source, { readFile, onProgress: progress });
    expect(part).toMatchObject({ url: 'data:image/png;base64,AQIDBA==' });
    expect(progress.mock.calls).toEqual([[0.75], [1]]);
  });

  it('reads a file that has no stream', async () => {
    const source = {
      name: 'a.png',
      type: 'image/png',
      size: 2,
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode('Hi').buffer),
    };
    expect(await toUserPart(source)).toMatchObject({ url: 'data:image/png;base64,SGk=' });
  });

  it('says so when a file cannot be read at all', async () => {
    const source = { name: 'a.png', type: 'image/png', size: 2 };
    await expect(toUserPart(source)).rejects.toThrow('stream()');
  });

  it('ends with the reason of an abort, and lets go of the file', async () => {
    const controller = new AbortController();
    const cancel = vi.fn<() => void>();
    const stream = () =>
      new ReadableStream<Uint8Array>({ pull: (pulled) => pulled.enqueue(new Uint8Array(3)), cancel });
    const source = { name: 'a.png', type: 'image/png', size: 1e6, stream };
    const onProgress = () => controller.abort(new Error('Enough.'));
    await expect(toUserPart(source, { signal: controller.signal, onProgress })).rejects.toThrow('Enough.');
    expect(cancel).toHaveBeenCalledOnce();
  });
});

it('encodes bytes however they are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (pieces) => {
      const encoder = createBase64Encoder();
      for (const piece of pieces) encoder.push(piece);
      expect(encoder.end()).toBe(Buffer.concat(pieces).toString('base64'));
    }),
  );
  const large = new Uint8Array(100_000).map((_, at) => at);
  const encoder = createBase64Encoder();
  encoder.push(large);
  expect(encoder.end()).toBe(Buffer.from(large).toString('base64'));
});

it('knows text by its ending where the system does not', () => {
  expect(mediaTypeOf({ name: 'notes.MD', type: '', size: 1 })).toBe('text/markdown');
  expect(mediaTypeOf({ name: 'a.csv', type: 'application/vnd.ms-excel', size: 1 })).toBe('text/csv');
  expect(mediaTypeOf({ name: 'a.html', type: 'text/html;charset=utf-8', size: 1 })).toBe('text/html');
  expect(mediaTypeOf({ name: 'README', type: '', size: 1 })).toBe('application/octet-stream');
  expect(mediaTypeOf({ type: 'Image/PNG', size: 1 })).toBe('image/png');
});

it('reads a list as the accept attribute does', () => {
  const image = { name: 'a.PNG', mediaType: 'image/png' };
  expect(isAccepted(['image/png'], image)).toBe(true);
  expect(isAccepted(['image/*'], image)).toBe(true);
  expect(isAccepted([' .png'], image)).toBe(true);
  expect(isAccepted(['*/*'], image)).toBe(true);
  expect(isAccepted(['image/jpeg', '.jpg', 'imag/*'], image)).toBe(false);
  expect(isAccepted([], image)).toBe(false);
});
