import { render, screen } from '@testing-library/react';
import { createRef, version } from 'react';
import { describe, expect, it } from 'vitest';

import { UnstyledContext } from './unstyled.ts';
import { usePart, type PartProps } from './use-part.ts';

function Part(props: PartProps<'button'>) {
  return usePart(
    'button',
    'part',
    props,
    { type: 'button', className: 'orq-button' },
    { isOpen: true, size: 2 },
  );
}

describe('a part', () => {
  it('has a class, a name and its state, and takes the caller’s class and attributes', () => {
    render(<Part className="mine" title="Hello" />);
    const button = screen.getByRole('button');
    expect(button).toHaveClass('orq-part', 'orq-button', 'mine');
    expect(button).toHaveAttribute('data-orq-part', 'part');
    expect(button).toHaveAttribute('data-is-open', '');
    expect(button).toHaveAttribute('data-size', '2');
    expect(button).toHaveAttribute('title', 'Hello');
    expect(button).toHaveAttribute('type', 'button');
  });

  // React 18 does not hand a ref to a function component.
  it.skipIf(version.startsWith('18.'))('gives its element to a ref', () => {
    const ref = createRef<HTMLButtonElement>();
    render(<Part ref={ref} />);
    expect(ref.current).toBe(screen.getByRole('button'));
  });

  it('renders another element when it is told to, with its props and state', () => {
    render(
      <Part
        render={({ type: _type, ref: _ref, ...props }, state) => (
          <span {...(props as object)}>{state['isOpen'] === true ? 'open' : 'closed'}</span>
        )}
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('open')).toHaveClass('orq-part');
  });

  it('drops our classes, and only those, where the panel is unstyled', () => {
    render(
      <UnstyledContext.Provider value={true}>
        <Part className="mine" />
      </UnstyledContext.Provider>,
    );
    expect(screen.getByRole('button')).toHaveAttribute('class', 'mine');
    expect(screen.getByRole('button')).toHaveAttribute('data-is-open', '');
  });
});
