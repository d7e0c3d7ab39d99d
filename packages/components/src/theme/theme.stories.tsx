import type { Meta, StoryObj } from '@storybook/react-vite';

import { richConversation } from '../stories/conversation.ts';
import { StoryPanel } from '../stories/story-panel.tsx';

const meta = {
  title: 'Themes',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
  args: { messages: richConversation, onModelChange: () => {} },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Three values, and the rest follows: hover, text on the accent, focus ring, its shade in the dark. */
export const ThreeValues: Story = { args: { accent: '#9a3412', radius: 4, density: 'compact' } };

/** The page sets variables in its own style sheet: fonts, width of the column, single colours. */
export const Variables: Story = { args: { className: 'story-variables' } };

/** Smaller text and less space, as a narrow panel has anyway. */
export const Compact: Story = { args: { density: 'compact' } };

/** No class of the kit's: roles, names, order and keys are there, and the page styles by `data-orq-part`. */
export const Unstyled: Story = { args: { unstyled: true } };
