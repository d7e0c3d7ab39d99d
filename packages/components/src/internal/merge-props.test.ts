import { describe, expect, it } from 'vitest';

import { mergeProps } from './merge-props.ts';

function click(defaultPrevented = false) {
  return {
    defaultPrevented,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

function call(handler: unknown, event: object): void {
  if (typeof handler === 'function') handler(event);
}

describe('merging props', () => {
  it('runs the handler of the caller first, then that of the part', () => {
    const calls: string[] = [];
    const merged = mergeProps({ onClick: () => calls.push('own') }, { onClick: () => calls.push('theirs') });
    call(merged['onClick'], click());
    expect(calls).toEqual(['theirs', 'own']);
  });

  it('skips the part’s handler when the caller prevents the default', () => {
    const calls: string[] = [];
    const merged = mergeProps(
      { onClick: () => calls.push('own') },
      { onClick: (event: { preventDefault(): void }) => event.preventDefault() },
    );
    call(merged['onClick'], click());
    expect(calls).toEqual([]);
  });

  it('keeps both class names, and lets the caller win everything else but with undefined', () => {
    const merged = mergeProps(
      { className: 'orq-part', id: 'own', title: 'own' },
      { className: 'theirs', id: 'theirs', title: undefined },
    );
    expect(merged).toMatchObject({ className: 'orq-part theirs', id: 'theirs', title: 'own' });
  });
});
