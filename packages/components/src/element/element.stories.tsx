import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef, type ReactElement } from 'react';

import type { ToolbarProps } from '../stories/markdown-page.tsx';
import { storyRouter } from '../stories/story-session.ts';
import { defineOrqChat, type OrqChatElement } from './index.ts';

defineOrqChat();

/** As a page without React writes it; here the test router answers in place of an address. */
function Page({ theme = 'light', labels, density = 'comfortable' }: ToolbarProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element: OrqChatElement = document.createElement('orq-chat');
    for (const [name, value] of Object.entries({
      model: 'local/tour',
      name: 'Ada',
      heading: 'Support',
      theme,
      density,
    }))
      element.setAttribute(name, value);
    element.options = {
      client: storyRouter().client,
      labels,
      suggestions: ['Where is my parcel?', 'Change my address'],
    };
    place.current?.append(element);
    return () => element.remove();
  }, [theme, labels, density]);
  return <div ref={place} className="story-element" />;
}

const meta = {
  title: 'Element',
  component: Page,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Page>;
export default meta;

/** `<orq-chat base-url="/api/orq" model="openai/gpt-4o" name="Ada"></orq-chat>` */
export const OrqChatTag: StoryObj<typeof meta> = {};
