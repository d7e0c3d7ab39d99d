import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { RenameThread } from './rename-thread.tsx';

it('leaves Enter and Escape to an input method', async () => {
  const given: (string | null)[] = [];
  render(<RenameThread title="東京" onDone={(title) => given.push(title)} />);
  const box = screen.getByRole('textbox', { name: 'Title' });
  fireEvent.change(box, { target: { value: '東京へ' } });
  fireEvent.compositionStart(box);
  for (const key of ['Enter', 'Escape']) {
    fireEvent.keyDown(box, { key, isComposing: true });
    fireEvent.keyDown(box, { key, keyCode: 229 });
  }
  fireEvent.compositionEnd(box);
  // Safari tells of the key only now, in the same task.
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(given).toEqual([]);
  fireEvent.blur(box);
  expect(given).toEqual(['東京へ']);
});
