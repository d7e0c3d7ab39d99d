import '../packages/components/src/styles/index.css';

import type { Preview } from '@storybook/react-vite';

export default {
  parameters: { a11y: { test: 'error' } },
  tags: ['autodocs'],
} satisfies Preview;
