import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { createFrameNumberer } from './number-frames.ts';

const encoder = new TextEncoder();

function number(stream: string, cuts: readonly number[] = []): string[] {
  const numberer = createFrameNumberer();
  const bytes = encoder.encode(stream);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  const frames = places.slice(1).flatMap((end, index) => numberer.push(bytes.slice(places[index], end)));
  return [...frames, ...numberer.end()];
}

it('numbers events, keeps their names, and leaves out ids of upstream and comments', () => {
  expect(number(': hi\n\nid: x9\ndata: {"a":1}\n\nevent: ping\ndata: {}\n\ndata: [DONE]\n\n')).toEqual([
    'id: 1\ndata: {"a":1}\n\n',
    'id: 2\nevent: ping\ndata: {}\n\n',
    'id: 3\ndata: [DONE]\n\n',
  ]);
});

it.each(['\n', '\r\n', '\r'])('takes lines that end in %j', (end) => {
  expect(number(`data: [1,${end}data: 2]${end}${end}`)).toEqual(['id: 1\ndata: [1,\ndata: 2]\n\n']);
});

it.each([
  ['a last event without its blank line', 'data: {"a":1}', ['id: 1\ndata: {"a":1}\n\n']],
  ['an end without its blank line', 'data: [DONE]\n', ['id: 1\ndata: [DONE]\n\n']],
  ['no event that is cut', 'data: {"a":', []],
])('lets out %s', (_name, stream, frames) => {
  expect(number(stream)).toEqual(frames);
});

it('makes the same frames however the bytes are cut', () => {
  const stream =
    'data: {"content":"é🙂"}\r\n\r\n: c\ndata: {"a":"\\n"}\n\nevent: x\ndata: 1\ndata: 2\n\ndata: [DONE]\n\n';
  fc.assert(
    fc.property(fc.array(fc.nat()), (cuts) => {
      expect(number(stream, cuts)).toEqual(number(stream));
    }),
  );
});
