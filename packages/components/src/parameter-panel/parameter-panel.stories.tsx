import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { userEvent, within } from 'storybook/test';

import { StoryPanel, type StoryPanelProps } from '../stories/story-panel.tsx';
import type { ParameterValues } from './parameters.ts';

function WithParameters({ params: initial, ...props }: StoryPanelProps): ReactElement {
  const [params, setParams] = useState<ParameterValues>(initial ?? {});
  return <StoryPanel {...props} params={params} onParamsChange={setParams} />;
}

const meta = {
  title: 'ParameterPanel',
  component: WithParameters,
  parameters: { layout: 'fullscreen' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Parameters' }));
    await canvas.findByRole('slider', { name: 'Temperature' });
  },
} satisfies Meta<typeof WithParameters>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NothingSet: Story = {};

export const SomeSet: Story = {
  args: { params: { temperature: 0.3, seed: 42, stop: ['END'], response_format: { type: 'json_object' } } },
};

export const OutOfRange: Story = {
  async play(context) {
    await meta.play(context);
    const field = within(context.canvasElement).getByRole('spinbutton', { name: 'Top K' });
    await userEvent.type(field, '0');
  },
};
