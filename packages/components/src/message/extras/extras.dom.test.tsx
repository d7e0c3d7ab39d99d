import type { AssistantMessage } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { setUpChat } from '../../test/dom-chat.ts';
import { question, reply } from '../../stories/story-session.ts';
import { detailsOf, formatCost } from './details-of.ts';
import { toUtterances } from './speak-aloud.ts';

const actions = () => screen.getAllByRole('toolbar', { name: 'Message actions' }).at(-1)!;
const action = (name: string) => waitFor(() => within(actions()).getByRole('button', { name }));
const talk = [question('Is it far?'), reply('It is **not** far.'), question('How far?'), reply('Two miles.')];

describe('thumbs', () => {
  it('tell the app, show what was pressed, and are taken back by a second press', async () => {
    const onFeedback = vi.fn<(message: AssistantMessage, feedback: string | null) => void>();
    const { user } = setUpChat({ initialMessages: talk, onFeedback });
    const good = await action('Good reply');
    expect(good).toHaveAttribute('aria-pressed', 'false');
    await user.click(good);
    expect(good).toHaveAttribute('aria-pressed', 'true');
    await user.click(await action('Bad reply'));
    expect(good).toHaveAttribute('aria-pressed', 'false');
    await user.click(await action('Bad reply'));
    expect(onFeedback.mock.calls.map(([{ id }, feedback]) => [id, feedback])).toEqual([
      [talk[3]?.id, 'good'],
      [talk[3]?.id, 'bad'],
      [talk[3]?.id, null],
    ]);
  });

  it('are not there where nobody listens', async () => {
    setUpChat({ initialMessages: talk });
    await action('More actions');
    expect(within(actions()).queryByRole('button', { name: 'Good reply' })).toBeNull();
  });

  it('are in the one Tab stop of the toolbar', async () => {
    const { user } = setUpChat({ initialMessages: talk, onFeedback: () => {} });
    await action('Good reply');
    const buttons = within(actions()).getAllByRole('button');
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    act(() => buttons[0]?.focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(await action('Good reply')).toHaveFocus();
  });
});

describe('reading aloud', () => {
  const spoken: string[] = [];
  const cancel = vi.fn<() => void>();
  let last: EventTarget | undefined;

  class Utterance extends EventTarget {
    constructor(words: string) {
      super();
      spoken.push(words);
    }
  }

  beforeEach(() => {
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    vi.stubGlobal('speechSynthesis', {
      cancel,
      speak(utterance: EventTarget) {
        last = utterance;
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    spoken.length = 0;
    cancel.mockClear();
  });

  it('says the words without their marks, and offers to read again at the end', async () => {
    const { user } = setUpChat({ initialMessages: talk.slice(0, 2) });
    await user.click(await action('Read aloud'));
    expect(spoken).toEqual(['It is not far.']);
    await action('Stop reading');
    act(() => {
      last?.dispatchEvent(new Event('end'));
    });
    expect(await action('Read aloud')).toBeInTheDocument();
  });

  it('stops when it is told to, and when its message goes', async () => {
    const { user, unmount } = setUpChat({ initialMessages: talk });
    await user.click(await action('Read aloud'));
    cancel.mockClear();
    await user.click(await action('Stop reading'));
    expect(cancel).toHaveBeenCalled();
    await user.click(await action('Read aloud'));
    cancel.mockClear();
    unmount();
    expect(cancel).toHaveBeenCalled();
  });

  it('goes on past what a voice can say in one breath', () => {
    const sentence = 'This is a sentence of some length, which is said in one go. ';
    const pieces = toUtterances(sentence.repeat(10));
    expect(pieces.every((piece) => piece.length <= 200 && piece.endsWith('.'))).toBe(true);
    expect(pieces.join(' ')).toBe(sentence.repeat(10).trim());
    expect(toUtterances('x'.repeat(450)).map((piece) => piece.length)).toEqual([200, 200, 50]);
  });
});

describe('the menu', () => {
  it('saves the conversation as a file named after it', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:saved';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function name(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { user } = setUpChat({ initialMessages: talk });
    for (const item of ['Save chat as Markdown', 'Save chat as JSON']) {
      await user.click(await action('More actions'));
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
    }
    expect(names).toEqual(['Is-it-far.md', 'Is-it-far.json']);
    expect(saved).toHaveLength(2);
    vi.restoreAllMocks();
  });

  const choose = async (user: UserEvent, at: number, name: string) => {
    const toolbar = screen.getAllByRole('toolbar', { name: 'Message actions' })[at]!;
    await user.click(await within(toolbar).findByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name, hidden: true }));
  };

  it('edits an answer beside the old one, and focus stays with it', async () => {
    const { user } = setUpChat({ initialMessages: talk });
    await choose(user, 1, 'Edit reply');
    const box = await screen.findByRole('textbox', { name: 'Edit reply' });
    expect(box).toHaveFocus();
    expect(box).toHaveValue('It is **not** far.');
    await user.clear(box);
    await user.type(box, 'It is quite far.');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    const edited = screen.getAllByRole('article').at(-1)!;
    expect(edited).toHaveTextContent('It is quite far.');
    expect(within(edited).getByRole('group', { name: 'Version 2 of 2' })).toBeInTheDocument();
    await waitFor(() => expect(edited).toContainElement(document.activeElement as HTMLElement));
    await user.click(within(edited).getByRole('button', { name: 'Previous version' }));
    expect(screen.getByText('Two miles.')).toBeInTheDocument();
  });

  it('goes back to itself when editing an answer is given up', async () => {
    const { user } = setUpChat({ initialMessages: talk });
    await choose(user, 1, 'Edit reply');
    await screen.findByRole('textbox', { name: 'Edit reply' });
    await user.keyboard('x{Escape}');
    const kept = screen.getAllByRole('article')[1]!;
    await waitFor(() => expect(within(kept).getByRole('button', { name: 'More actions' })).toHaveFocus());
    expect(kept).toHaveTextContent('It is not far.');
  });

  it('begins a branch at an earlier answer, says so, and leads back', async () => {
    const script = [answer(text('By bus.'))];
    const { user } = setUpChat({ initialMessages: talk, script });
    const box = screen.getByRole('textbox', { name: 'Message' });
    await choose(user, 1, 'Branch from here');
    expect(box).toHaveFocus();
    expect(screen.queryByText('Two miles.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Show what followed' }));
    expect(screen.getByText('Two miles.')).toBeInTheDocument();

    await choose(user, 1, 'Branch from here');
    await user.type(box, 'How do I get there?{Enter}');
    expect(await screen.findByText('By bus.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show what followed' })).toBeNull();
    const asked = screen.getAllByRole('article')[2]!;
    await user.click(await within(asked).findByRole('button', { name: 'Previous version' }));
    expect(screen.getByText('Two miles.')).toBeInTheDocument();
  });

  it('offers no branch at the end, where the next message goes on anyway', async () => {
    const { user } = setUpChat({ initialMessages: talk });
    await user.click(await action('More actions'));
    await screen.findByRole('menuitem', { name: 'Edit reply', hidden: true });
    expect(screen.queryByRole('menuitem', { name: 'Branch from here', hidden: true })).toBeNull();
  });

  it('deletes an answer, and focus goes to the message before it', async () => {
    const { user } = setUpChat({ initialMessages: talk });
    await user.click(await action('More actions'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete reply', hidden: true }));
    expect(screen.queryByText('Two miles.')).toBeNull();
    await waitFor(() => expect(screen.getAllByRole('article').at(-1)).toHaveFocus());
  });
});

describe('what an answer took', () => {
  const message = reply('x', {
    model: 'acme/large',
    usage: { inputTokens: 1_200, outputTokens: 30, totalTokens: 1_230, cost: 0.00215 },
    timings: { firstToken: 420, total: 2_000, tokensPerSecond: 18.97 },
  });
  const labels = {
    seconds: (value: string) => `${value} s`,
    tokensPerSecond: (value: string) => `${value} tokens/s`,
  };

  it('is said in the order of the dialog, without what nobody knows', () => {
    const details = new Map(detailsOf(message, { locale: 'en', currency: 'EUR', labels }));
    expect([...details.keys()]).toEqual([
      'model',
      'date',
      'input',
      'output',
      'cost',
      'firstToken',
      'total',
      'speed',
    ]);
    expect(details.get('input')).toBe('1,200');
    expect(details.get('firstToken')).toBe('0.4 s');
    expect(details.get('speed')).toBe('19 tokens/s');
  });

  it('has digits enough for a small price, and none without a currency', () => {
    expect(formatCost(0.00215, 'EUR', 'en')).toBe('€0.0022');
    expect(formatCost(1.5, 'EUR', 'en')).toBe('€1.50');
    expect(formatCost(0, 'EUR', 'en')).toBe('€0.00');
    expect(formatCost(1, undefined, 'en')).toBeUndefined();
  });

  it('stands in the footer as the price function has it', async () => {
    const { user } = setUpChat({ script: [answer(text('Hi.'))], price: () => 0.25, currency: 'USD' });
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
    expect(await screen.findByText('$0.25')).toBeInTheDocument();
  });
});
