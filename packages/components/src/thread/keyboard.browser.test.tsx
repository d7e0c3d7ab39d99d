import { controlled, text } from '@orq-chat/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { question, reply } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';

const messages = [
  question('First question?'),
  reply('See [one](https://one.example) and [two](https://two.example).'),
  question('Second question?'),
  reply('A last answer, with [a link](https://three.example).'),
];

const articles = () => screen.getAllByRole('article');
const box = () => screen.getByRole('textbox', { name: 'Message' });
const focused = () => document.activeElement;
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await act(painted);
};

beforeEach(async () => {
  renderStyledChat({ initialMessages: messages }, 900);
  await act(painted);
});

describe('Tab', () => {
  it('stops at skip link, header, one message, text box, its tools and send, and nowhere else', async () => {
    await press('{Tab}');
    expect(focused()).toHaveAccessibleName('Skip to message box');
    await press('{Tab}');
    expect(focused()).toHaveAccessibleName('New chat');
    await press('{Tab}');
    expect(focused()).toBe(articles()[3]);
    await press('{Tab}');
    expect(focused()).toBe(box());
    await press('{Tab}');
    expect(focused()).toHaveAccessibleName('Attach files');
    await press('{Tab}');
    expect(focused()).toHaveAccessibleName('Send: write a message first');
  });

  it('goes the same way back', async () => {
    await userEvent.click(box());
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(articles()[3]);
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toHaveAccessibleName('New chat');
  });

  it('comes back to the message that was left', async () => {
    await userEvent.click(box());
    await press('{Shift>}{Tab}{/Shift}');
    await press('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(articles()[1]);
    await press('{Tab}');
    expect(focused()).toBe(box());
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(articles()[1]);
  });
});

describe('the skip link', () => {
  it('goes to the text box', async () => {
    await press('{Tab}{Enter}');
    expect(focused()).toBe(box());
  });
});

describe('in the list', () => {
  beforeEach(async () => {
    await userEvent.click(box());
    await press('{Shift>}{Tab}{/Shift}');
  });

  it('arrows, Home and End move between messages, and stop at the ends', async () => {
    await press('{Home}');
    expect(focused()).toBe(articles()[0]);
    await press('{ArrowUp}');
    expect(focused()).toBe(articles()[0]);
    await press('{ArrowDown}');
    expect(focused()).toBe(articles()[1]);
    await press('{End}');
    expect(focused()).toBe(articles()[3]);
  });

  it('Enter goes into a message, Tab through it and out of the list, Escape back to it', async () => {
    await press('{ArrowUp}{ArrowUp}{Enter}');
    expect(focused()).toHaveAccessibleName(/^one/);
    await press('{Tab}');
    expect(focused()).toHaveAccessibleName(/^two/);
    await press('{Escape}');
    expect(focused()).toBe(articles()[1]);
    await press('{Enter}{Tab}{Tab}');
    expect(focused()).toHaveAccessibleName('Copy');
    await press('{Tab}');
    expect(focused()).toBe(box());
  });

  it('Shift+Tab goes from the first control of a message to the message', async () => {
    await press('{Enter}{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(articles()[3]);
  });

  it('actions are a toolbar: one stop, arrows inside, around the ends', async () => {
    await press('{Enter}{Tab}');
    expect(focused()).toHaveAccessibleName('Copy');
    await press('{ArrowRight}');
    expect(focused()).toHaveAccessibleName('Regenerate');
    await press('{End}');
    const last = focused();
    expect(last).not.toHaveAccessibleName('Regenerate');
    await press('{ArrowRight}');
    expect(focused()).toHaveAccessibleName('Copy');
    await press('{ArrowLeft}');
    expect(focused()).toBe(last);
  });

  it('E edits one’s own message, and does nothing on a control inside it', async () => {
    await press('{ArrowUp}{ArrowUp}{ArrowUp}e');
    expect(await screen.findByRole('textbox', { name: 'Edit message' })).toBe(focused());
    await press('{Escape}');
    await waitFor(() => expect(focused()).toHaveAccessibleName('Edit'));
    await press('e');
    expect(screen.queryByRole('textbox', { name: 'Edit message' })).toBeNull();
  });
});

describe('F6', () => {
  it('goes between list and composer, both ways', async () => {
    await userEvent.click(box());
    await press('{F6}');
    expect(focused()).toBe(articles()[3]);
    await press('{F6}');
    expect(focused()).toBe(box());
    await press('{Shift>}{F6}{/Shift}');
    expect(focused()).toBe(articles()[3]);
  });
});

it('focus stays where it is when an answer comes', async () => {
  document.body.replaceChildren();
  const live = controlled();
  renderStyledChat({ initialMessages: messages, script: [live] });
  await userEvent.type(box(), 'Go{Enter}');
  await press('{Shift>}{Tab}{/Shift}{ArrowUp}');
  const before = focused();
  live.send(text('An answer.'));
  live.end();
  await waitFor(() => expect(articles().at(-1)).toHaveAttribute('aria-busy', 'false'));
  expect(focused()).toBe(before);
});
