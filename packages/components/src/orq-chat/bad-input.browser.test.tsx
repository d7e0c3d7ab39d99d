import { messageText, type MessagePart } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';

import { question, reply } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';
import type { RenderChatOptions } from '../test/render-chat.tsx';

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const attached = () => within(screen.getByRole('list', { name: 'Attachments' })).getAllByRole('listitem');

function setUp(options: RenderChatOptions = {}) {
  return renderStyledChat({ script: [answer(text('Still here.'))], ...options });
}

/** What a person does next still works. */
async function expectUsable(): Promise<void> {
  await userEvent.fill(box(), 'Are you there?');
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Still here.')).toBeVisible();
}

function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

function drop(dataTransfer: DataTransfer): void {
  const panel = screen.getByRole('region', { name: 'Chat with Ada' });
  act(() => {
    panel.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** A transfer of these very files: a real one would hand over copies. */
function transferAsIs(...files: readonly File[]): DataTransfer {
  return Object.defineProperties(new DataTransfer(), {
    files: { value: files },
    types: { value: ['Files'] },
  });
}

/** A file that says how large it is, and counts how often it is read. */
function fileOf(size: number, read: () => void): File {
  const file = new File(['x'], 'film.txt', { type: 'text/plain' });
  Object.defineProperty(file, 'size', { value: size });
  file.stream = () =>
    new ReadableStream({
      pull(controller) {
        read();
        controller.enqueue(new Uint8Array(1_000));
      },
    });
  return file;
}

it('a paste of 10 MB is refused with its reason, and never gets into the text box', async () => {
  setUp();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'word '.repeat(2_000_000));
  act(() => {
    box().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await screen.findByText('Pasted text.txt is larger than 5 MB.')).toBeVisible();
  expect(box()).toHaveValue('');
  await expectUsable();
});

it('a file of 2 GB is refused before a byte of it is read', async () => {
  setUp();
  const read = vi.fn<() => void>();
  drop(transferAsIs(fileOf(2 ** 31, read)));
  expect(await screen.findByText('film.txt is larger than 5 MB.')).toBeVisible();
  expect(read).not.toHaveBeenCalled();
  await expectUsable();
});

it('a file that holds more than it says is let go where it does', async () => {
  setUp();
  const read = vi.fn<() => void>();
  drop(transferAsIs(fileOf(3_500, read)));
  expect(await screen.findByText('Could not be read')).toBeVisible();
  // One piece may have been asked for ahead.
  expect(read.mock.calls.length).toBeLessThanOrEqual(5);
});

it('of 500 files those that fit are taken, and it is said how many were not', async () => {
  setUp();
  drop(transferOf(...Array.from({ length: 500 }, (_, index) => new File(['x'], `${index}.txt`))));
  expect(await screen.findByText('487 more were not taken.')).toBeVisible();
  await waitFor(() => expect(attached()).toHaveLength(10));
  await expectUsable();
});

it('a message of 200,000 emoji is sent whole and shown in a few lines', async () => {
  const { router } = setUp({ script: [answer(text('So many.')), answer(text('Still here.'))] });
  const emoji = '😀'.repeat(200_000);
  fireEvent.change(box(), { target: { value: emoji } });
  act(() => box().focus());
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('So many.')).toBeVisible();
  expect(router.requests[0]?.body).toMatchObject({ messages: [{ content: emoji }] });
  const bubble = screen.getByRole('article', { name: 'You said' });
  expect(bubble.clientHeight).toBeLessThan(600);
  expect(within(bubble).getByRole('button', { name: 'Show all' })).toBeVisible();
  await expectUsable();
});

it('a model name of 300 characters is cut, and is there in full for who asks', async () => {
  const model = `maker/${'very-long-'.repeat(30)}`.slice(0, 300);
  const { container } = setUp({ model, onModelChange: () => {}, title: 'A chat' });
  const picker = screen.getByRole('button', { name: `Model: ${model}` });
  expect(picker).toHaveAttribute('title', model);
  const panel = container.querySelector<HTMLElement>('.orq-root');
  expect(panel?.scrollWidth).toBe(panel?.clientWidth);
  expect(picker.getBoundingClientRect().right).toBeLessThan(panel!.getBoundingClientRect().right);
  await expectUsable();
});

it('a part of a kind that nobody knows is named, beside those that are known', async () => {
  const hologram = { type: 'hologram' } as unknown as Extract<MessagePart, { type: 'text' }>;
  setUp({ initialMessages: [question('Hi'), reply([hologram, { type: 'text', text: 'And words.' }])] });
  expect(await screen.findByText('This version cannot show “hologram”.')).toBeVisible();
  expect(screen.getByText('And words.')).toBeVisible();
  await expectUsable();
});

it('a renderer that throws leaves the raw text of its message, and no other', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const messages = [question('Hi'), reply('**Kept** words.'), question('And?'), reply('Fine.')];
  const Text = ({ part }: { part: { text: string } }) => {
    if (part.text.startsWith('**')) throw new Error('No.');
    return <p>{part.text}</p>;
  };
  setUp({ initialMessages: messages, parts: { text: Text } });
  await act(painted);
  expect(screen.getByText('This message could not be shown. Here is its text.')).toBeVisible();
  expect(screen.getByText(messageText(messages[1]!))).toBeVisible();
  expect(screen.getByText('Fine.')).toBeVisible();
  await expectUsable();
  vi.restoreAllMocks();
});
