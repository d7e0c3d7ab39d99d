import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { setUpChat } from '../../test/dom-chat.ts';
import type { Recognition } from './speech.ts';

const box = () => screen.getByRole('textbox', { name: 'Message' });
const button = () => screen.findByRole('button', { name: 'Dictate' });

const made: FakeRecognition[] = [];
const heard = () => made.at(-1);

/** A recognition that a test speaks through. */
class FakeRecognition implements Recognition {
  lang = '';
  continuous = false;
  interimResults = false;
  onresult: Recognition['onresult'] = null;
  onerror: Recognition['onerror'] = null;
  onend: Recognition['onend'] = null;
  start = vi.fn<() => void>();
  stop = vi.fn<() => void>(() => this.onend?.());
  abort = vi.fn<() => void>();

  constructor() {
    made.push(this);
  }

  say(transcript: string, isFinal: boolean): void {
    const result = Object.assign([{ transcript }], { isFinal });
    act(() => this.onresult?.({ resultIndex: 0, results: [result] }));
  }
}

beforeEach(() => vi.stubGlobal('webkitSpeechRecognition', FakeRecognition));
afterEach(() => {
  vi.unstubAllGlobals();
  made.length = 0;
});

describe('dictation', () => {
  it('writes at the end of the draft, and what is not certain yet in place of itself', async () => {
    const { user } = setUpChat({ dictation: true });
    await user.type(box(), 'Dear Ada,');
    await user.click(await button());
    heard()?.say('a letter', false);
    expect(box()).toHaveValue('Dear Ada, a letter');
    heard()?.say('all better', false);
    expect(box()).toHaveValue('Dear Ada, all better');
    heard()?.say('all is better.', true);
    heard()?.say(' and', false);
    expect(box()).toHaveValue('Dear Ada, all is better. and');
  });

  it('is a toggle that shows its time', async () => {
    const { user } = setUpChat({ dictation: true });
    expect(await button()).toHaveAttribute('aria-pressed', 'false');
    await user.click(await button());
    expect(await button()).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('0:00')).toBeVisible();
    await user.click(await button());
    expect(await button()).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByText('0:00')).toBeNull();
  });

  it('says when it may not listen', async () => {
    const { user } = setUpChat({ dictation: true });
    await user.click(await button());
    act(() => {
      heard()?.onerror?.({ error: 'not-allowed' });
      heard()?.onend?.();
    });
    const [said] = screen.getAllByText('The microphone cannot be used.');
    expect(said).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('The microphone cannot be used.'),
    );
  });

  it('ends with its view', async () => {
    const { user, unmount } = setUpChat({ dictation: true });
    await user.click(await button());
    unmount();
    expect(heard()?.abort).toHaveBeenCalled();
  });

  it('is offered only where it is asked for', async () => {
    setUpChat();
    await act(() => import('./dictation.tsx'));
    expect(screen.queryByRole('button', { name: 'Dictate' })).toBeNull();
  });

  it('is not offered where the browser has none', async () => {
    vi.stubGlobal('webkitSpeechRecognition', undefined);
    setUpChat({ dictation: true });
    await act(() => import('./dictation.tsx'));
    expect(screen.queryByRole('button', { name: 'Dictate' })).toBeNull();
  });
});
