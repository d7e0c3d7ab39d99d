import { Orq } from '@orq-chat/core';
import { createTestRouter } from '@orq-chat/testing';
import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

import { OrqChat } from '../index.ts';
import { longAnswer } from '../stories/conversation.ts';
import { question, reply } from '../stories/story-session.ts';

it('takes over what a server rendered, without a word of complaint', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const router = createTestRouter();
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  // No part of these is loaded later: `renderToString` would leave that to the browser, and say so.
  const messages = [question('What changes?'), reply(longAnswer)];
  const chat = () => <OrqChat client={client} model="local/echo" name="Ada" initialMessages={messages} />;

  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(chat());
  // A server has no document; with this one React 18 warns of effects. server-render.test.ts hears the real server.
  complain.mockClear();
  const before = container.querySelector('article');
  const root = await act(async () => hydrateRoot(container, chat(), { onRecoverableError: complain }));

  expect(container.querySelector('article')).toBe(before);
  expect(screen.getByRole('textbox', { name: 'Message' })).toBeVisible();
  expect(complain).not.toHaveBeenCalled();
  await act(async () => root.unmount());
  container.remove();
});
