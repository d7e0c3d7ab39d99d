import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useQuiet } from './use-quiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Late({ isUrgent = false }: { readonly isUrgent?: boolean }) {
  return useQuiet(isUrgent) ? <i role="note" /> : null;
}
const late = (count: number) => Array.from({ length: count }, (_, index) => <Late key={index} />);
const ready = () => screen.queryAllByRole('note').length;
const pass = (time: number) => act(() => void vi.advanceTimersByTime(time));

it('waits for a second in which nothing else begins to wait', () => {
  const { rerender } = render(late(1));
  pass(900);
  rerender(late(2));
  pass(900);
  expect(ready()).toBe(0);
  pass(100);
  expect(ready()).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});

it('serves many a few at a time', () => {
  render(late(20));
  pass(1000);
  expect(ready()).toBe(8);
  pass(100);
  expect(ready()).toBe(16);
  pass(100);
  expect(ready()).toBe(20);
});

it('goes through no page that has far too many', () => {
  const { rerender } = render(late(501));
  pass(5000);
  expect(ready()).toBe(0);
  rerender(late(10));
  rerender(late(11));
  pass(1200);
  expect(ready()).toBe(11);
});

it('keeps nobody waiting who cannot', () => {
  const { rerender, unmount } = render(<Late />);
  rerender(<Late isUrgent />);
  expect(ready()).toBe(1);
  rerender(<Late />);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
