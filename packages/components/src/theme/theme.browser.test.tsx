import { Orq } from '@orq-chat/core';
import { createTestRouter } from '@orq-chat/testing';
import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { OrqChat, type OrqChatProps } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';

const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: createTestRouter().fetch });
const chat = (props: Partial<OrqChatProps>) => <OrqChat client={client} model="local/echo" {...props} />;
const panel = () => document.querySelector<HTMLElement>('.orq-root')!;

/** Luminance of a token as it is painted in the panel. */
function luminance(token: string): number {
  const probe = document.createElement('span');
  probe.style.setProperty('color', `var(--orq-${token})`);
  panel().append(probe);
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = getComputedStyle(probe).color;
  context.fillRect(0, 0, 1, 1);
  probe.remove();
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const channel = byte / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [low = 0, high = 0] = [luminance(front), luminance(back)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const accents = ['#4150c8', '#0f7a5f', '#b3261e', '#000000', '#7a00ff', '#6b5a00', 'rgb(0 0 255)'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(accents)('every shade of the accent %s can be read', async (accent) => {
    renderStyledChat({ accent, theme });
    await act(painted);
    for (const back of ['bg', 'raised', 'accent-subtle'])
      expect(contrast('accent', back), `accent on ${back}`).toBeGreaterThanOrEqual(4.5);
    for (const back of ['accent', 'accent-hover'])
      expect(contrast('accent-fg', back), `accent-fg on ${back}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ring', 'user')).toBeGreaterThanOrEqual(3);
  });
});

it('an accent that cannot be read is refused, with one that can', async () => {
  const errors: string[] = [];
  class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
    override state = { failed: false };
    static getDerivedStateFromError = () => ({ failed: true });
    override componentDidCatch = (error: Error) => void errors.push(error.message);
    override render = () => (this.state.failed ? 'Refused.' : this.props.children);
  }
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  render(<Boundary>{chat({ accent: 'gold' })}</Boundary>);
  await screen.findByText('Refused.');
  expect(errors).toEqual([expect.stringMatching(/^The accent gold cannot be read: .* is #887200\.$/)]);
  complain.mockRestore();
});

it('one radius sets them all, and the accent goes when it is taken away', () => {
  const { rerender } = render(chat({ radius: 4, accent: '#0f7a5f' }));
  const style = getComputedStyle(panel());
  const radius = (size: string) => style.getPropertyValue(`--orq-radius-${size}`);
  expect(radius('l')).toBe('4px');
  expect(radius('2xl')).toBe('calc(4px * 2)');
  rerender(chat({}));
  expect(radius('l')).toBe('12px');
  expect(panel().getAttribute('style') ?? '').toBe('');
});

it('a compact panel is smaller in text and space', () => {
  const initialMessages = [question('Where?'), reply('There.'), question('When?')];
  const sizes = (density: 'compact' | 'comfortable') => {
    const view = renderStyledChat({ initialMessages, density });
    const [first, second] = screen.getAllByRole('article');
    const gap = second!.getBoundingClientRect().top - first!.getBoundingClientRect().bottom;
    const text = getComputedStyle(screen.getByText('There.')).fontSize;
    view.unmount();
    return { gap, text };
  };
  expect(sizes('comfortable')).toEqual({ gap: 20, text: '16px' });
  expect(sizes('compact')).toEqual({ gap: 16, text: '15px' });
});
