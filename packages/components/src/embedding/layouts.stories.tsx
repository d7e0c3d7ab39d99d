import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { within } from 'storybook/test';

import { richConversation } from '../stories/conversation.ts';
import { StoryPanel, type StoryPanelProps } from '../stories/story-panel.tsx';

interface PageProps extends StoryPanelProps {
  /** Where the panel stands in the page of an app. */
  place: 'full' | 'side' | 'card';
}

/** An app's page with the panel in it: its container gives it a place and a size, the panel fills it. */
function Page({ place, ...props }: PageProps): ReactElement {
  return (
    <main className="story-layout" data-place={place}>
      <article className="story-layout-text">
        <h1>Orders</h1>
        <p>
          The page of an app. Nothing of the kit’s style sheet reaches it, and <a href="#orders">its links</a>{' '}
          stay as they are.
        </p>
      </article>
      <aside className="story-layout-panel" aria-label="Help">
        <StoryPanel {...props} />
      </aside>
    </main>
  );
}

const meta = {
  title: 'Layouts',
  component: Page,
  parameters: { layout: 'fullscreen' },
  args: { place: 'full', messages: richConversation },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

/** All of what the page leaves free. */
export const FullPage: Story = {};

/** A column at the end side. */
export const SidePanel: Story = {
  args: { place: 'side' },
  async play({ canvasElement }) {
    // It is narrow here, so the code scrolls, and is known to once it is laid out.
    await within(canvasElement).findByLabelText(/^Code, .*scrollable$/);
  },
};

/** A card among others, 520 px high. */
export const Card: Story = { args: { place: 'card' } };
