// @vitest-environment node
import { Orq } from '@orq-chat/core';
import { createTestRouter } from '@orq-chat/testing';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

import { OrqChat } from '../index.ts';
import { richConversation } from '../stories/conversation.ts';

it('renders on a server, with the conversation in it, and asks for nothing there', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const router = createTestRouter();
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const html = renderToString(
    createElement(OrqChat, { client, model: 'local/echo', name: 'Ada', initialMessages: richConversation }),
  );
  expect(html).toContain('aria-label="Chat with Ada"');
  expect(html).toContain('Can you fetch the last order');
  expect(html).toContain('<strong>#8213</strong>'.replace('<strong>', '<strong class="orq-md-strong">'));
  expect(html).not.toContain('style=');
  expect(router.requests).toHaveLength(0);
  expect(complain).not.toHaveBeenCalled();
});
