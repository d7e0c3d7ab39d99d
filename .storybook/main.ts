import { defineMain } from '@storybook/react-vite/node';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, mergeConfig } from 'vite';

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['./pages/*.mdx', '../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The page that draws diagrams, with Mermaid beside it, as an app serves them.
  staticDirs: [
    { from: '../packages/components/diagram-frame', to: '/diagram-frame' },
    { from: '../packages/components/node_modules/mermaid/dist', to: '/diagram-frame' },
  ],
  core: { disableTelemetry: true },
  // Stories, too, take the packages' sources; the Vitest project reads this as well.
  viteFinal: (config) =>
    mergeConfig(config, {
      plugins: [react()],
      resolve: { conditions: ['orq-chat-source', ...defaultClientConditions] },
    }),
});
