import { Orq } from '@orq-chat/core';
import { createTestRouter, type Responder, type TestRouter } from '@orq-chat/testing';
import { render, type RenderResult } from '@testing-library/react';

import { OrqChat, type OrqChatProps } from '../index.ts';

export interface RenderedChat extends RenderResult {
  router: TestRouter;
}

export interface RenderChatOptions extends Partial<OrqChatProps> {
  /** What the router answers to the first requests. */
  script?: readonly Responder[];
}

/** The whole panel on a router of its own, as an app would mount it. */
export function renderChat({ script = [], ...props }: RenderChatOptions = {}): RenderedChat {
  const router = createTestRouter({ script });
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const view = render(<OrqChat client={client} model="local/echo" name="Ada" {...props} />);
  return { ...view, router };
}
