import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { richConversation } from '../stories/conversation.ts';
import type { ToolbarProps } from '../stories/markdown-page.tsx';
import { StoryPanel } from '../stories/story-panel.tsx';
import { Launcher, type LauncherProps } from './launcher.tsx';

function Page({ density, ...props }: Partial<LauncherProps> & ToolbarProps): ReactElement {
  return (
    <main className="story-host">
      <h1>A page of an app</h1>
      <p>
        The launcher stands at its end. <a href="#terms">Terms</a>
      </p>
      <Launcher name="Ada" {...props}>
        <StoryPanel
          theme={props.theme}
          labels={props.labels}
          density={density}
          messages={richConversation}
          onModelChange={() => {}}
        />
      </Launcher>
    </main>
  );
}

const meta = {
  title: 'Launcher',
  component: Page,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

const open: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole('button', { name: 'Chat with Ada' }));
  await canvas.findByRole('button', { name: /^Copy code/ });
  // It is narrow here, so the code scrolls, and is known to once it is laid out.
  await canvas.findByLabelText(/^Code, .*scrollable$/);
};

export const Closed: Story = {};

/** A card beside the page, which stays in use; a sheet on a phone. */
export const Open: Story = { play: open };

/** The page behind waits. */
export const Modal: Story = { args: { modal: true }, play: open };

/** Escape closes it, the chat is kept, and focus is back where it came from. */
export const ClosedAgain: Story = {
  async play(context) {
    await open(context);
    await userEvent.keyboard('{Escape}');
    const button = within(context.canvasElement).getByRole('button', { name: 'Chat with Ada' });
    await waitFor(() => expect(button).toHaveFocus());
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  },
};

export const Accent: Story = { args: { accent: '#0f7a5f' } };
