import { afterEach, expect, it, vi } from 'vitest';

import { createDiagramFrame, type DiagramFrame } from './diagram-frame.ts';
import { fakeFrame } from './test/fake-frame.ts';

let frame: DiagramFrame | undefined;

afterEach(() => {
  frame?.close();
  vi.useRealTimers();
});

function frameThat(answer: string): DiagramFrame {
  frame = createDiagramFrame(fakeFrame(answer));
  return frame;
}

const frames = () => [...document.querySelectorAll('iframe')];
const size = 'width: 20, height: 10';

it('gives a picture as an image, and remembers it', async () => {
  const { draw, last } = frameThat(`port.postMessage({ id, svg: '<svg>' + source + '</svg>', ${size} });`);
  const picture = await draw('a & b', {});
  expect(picture).toEqual({
    url: 'data:image/svg+xml,%3Csvg%3Ea%20%26%20b%3C%2Fsvg%3E',
    width: 20,
    height: 10,
  });
  expect(last('a & b')).toBe(picture);
  expect(last('c')).toBeUndefined();
});

it('draws all in one frame, which has no rights and cannot be reached', async () => {
  const { draw, close } = frameThat(`port.postMessage({ id, svg: '<svg/>', ${size} });`);
  expect(frames()).toEqual([]);
  await Promise.all([draw('a', {}), draw('b', {}), draw('c', {})]);
  expect(frames()).toHaveLength(1);
  expect(frames()[0]).toHaveProperty('sandbox.value', 'allow-scripts');
  expect(frames()[0]?.contentDocument).toBeNull();
  expect(frames()[0]?.checkVisibility({ visibilityProperty: true })).toBe(false);
  expect(frames()[0]?.getAttribute('aria-hidden')).toBe('true');
  close();
  expect(frames()).toEqual([]);
});

it.each([
  ['an error', `port.postMessage({ id, error: 'no' });`],
  ['a page', `port.postMessage({ id, svg: '<html><body>hello</body></html>', ${size} });`],
  ['no size', `port.postMessage({ id, svg: '<svg/>' });`],
  ['a picture far too large', `port.postMessage({ id, svg: '<svg' + 'x'.repeat(5e6), ${size} });`],
])('takes %s for no picture', async (_name, answer) => {
  await expect(frameThat(answer).draw('a', {})).resolves.toBeUndefined();
});

it('gives up a frame that is silent, and makes another for the next picture', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { draw } = frameThat(`if (source !== 'hang') port.postMessage({ id, svg: '<svg/>', ${size} });`);
  const hung = draw('hang', {});
  const [first] = frames();
  await vi.advanceTimersByTimeAsync(20_000);
  await expect(hung).resolves.toBeUndefined();
  expect(frames()).toEqual([]);
  await expect(draw('a', {})).resolves.toBeDefined();
  expect(frames()[0]).not.toBe(first);
});
