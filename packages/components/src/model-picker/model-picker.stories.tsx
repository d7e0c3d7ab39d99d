import { Orq } from '@orq-chat/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { createTestRouter, status } from '@orq-chat/testing';
import { useState, type ReactElement } from 'react';
import { userEvent, within } from 'storybook/test';

import { StoryPanel, type StoryPanelProps } from '../stories/story-panel.tsx';
import { ModelPicker } from './model-picker.tsx';

const names = [
  'openai/gpt-4o',
  'openai/gpt-4o-mini',
  'anthropic/claude-sonnet-4-5',
  'anthropic/claude-haiku-4-5',
  'google/gemini-2.5-pro',
  'google/gemini-2.5-flash',
  'mistral/mistral-large-latest',
  'meta/llama-4-maverick-17b-128e-instruct-with-a-name-that-never-wants-to-end',
];

const longName = `vendor/${'model-with-a-long-name-'.repeat(13)}`.padEnd(300, 'x');

interface PickerInHeaderProps extends StoryPanelProps {
  router: ReturnType<typeof createTestRouter>;
}

function PickerInHeader({ router, ...props }: PickerInHeaderProps): ReactElement {
  const [model, setModel] = useState(props.model ?? 'anthropic/claude-sonnet-4-5');
  const [client] = useState(() => new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch }));
  return (
    <StoryPanel
      {...props}
      header={
        <header className="orq-thread-header">
          <ModelPicker value={model} onValueChange={setModel} client={client} />
        </header>
      }
    />
  );
}

const meta = {
  title: 'ModelPicker',
  component: PickerInHeader,
  parameters: { layout: 'fullscreen' },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^Model:/ }));
  },
} satisfies Meta<typeof PickerInHeader>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {
  args: {
    router: createTestRouter({ models: names.map((id) => ({ id, reply: () => status(204) })) }),
  },
};

/** A model name of 300 characters takes no more room than another. */
export const LongName: Story = {
  args: {
    model: longName,
    router: createTestRouter({
      models: [longName, 'openai/gpt-4o'].map((id) => ({ id, reply: () => status(204) })),
    }),
  },
};

export const NothingFound: Story = {
  ...Open,
  async play(context) {
    await meta.play(context);
    await userEvent.type(await within(context.canvasElement).findByRole('combobox'), 'perceptron');
  },
};

function unlistable() {
  const router = createTestRouter();
  router.scriptModels(status(503));
  return router;
}

export const NotListed: Story = { args: { router: unlistable() } };
