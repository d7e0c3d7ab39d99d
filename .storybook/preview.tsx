import '../packages/components/src/styles/index.css';
import './preview.css';

import type { Decorator, Preview } from '@storybook/react-vite';

/** The toolbars: theme and labels reach the panel as props, direction and width are the page's. */
const withToolbars: Decorator = (Story, { args, globals }) => (
  <div className="story-page" dir={globals['direction']} data-width={globals['width']}>
    <Story args={{ ...args, theme: globals['theme'] }} />
  </div>
);

export default {
  parameters: {
    a11y: { test: 'error' },
    controls: { disable: true },
    options: { storySort: { order: ['OrqChat', '*'] } },
  },
  globalTypes: {
    theme: {
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
    direction: {
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      toolbar: { title: 'Width', icon: 'grow', items: ['full', 'side', 'phone'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', width: 'full' },
  decorators: [withToolbars],
  tags: ['autodocs'],
} satisfies Preview;
