import '../packages/components/src/styles/index.css';
import './preview.css';

import { ar, de, en, es, fr, ja, nl, pt, zh, type Language } from '@orq-chat/components';
import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';

import { checkDark, StoryPage } from './story-page.tsx';

// A slow machine is no failure: what a play function looks for may load late.
configure({ asyncUtilTimeout: 10_000 });

const languages: Readonly<Record<string, Language>> = { en, nl, de, fr, es, pt, ja, zh, ar };

/** The toolbars: theme, words and density reach the panel as props; direction, width and motion are the page's, which takes the theme too. */
const withToolbars: Decorator = (Story, { args, globals }) => {
  const { direction, width, motion, theme, locale, density } = globals;
  // English and the usual density are what a story shows by itself.
  const words = locale === 'en' ? {} : { labels: languages[locale] };
  const rows = density === 'comfortable' ? {} : { density };
  const page = { direction, width, motion, theme };
  return <StoryPage Story={Story} args={{ ...args, ...words, ...rows }} {...page} />;
};

export default {
  parameters: {
    a11y: { test: 'error' },
    controls: { disable: true },
    options: {
      storySort: { method: 'alphabetical', order: ['Features', 'States', 'Accessibility', 'OrqChat', '*'] },
    },
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
    locale: {
      toolbar: { title: 'Language', icon: 'globe', items: Object.keys(languages), dynamicTitle: true },
    },
    density: {
      toolbar: { title: 'Density', icon: 'collapse', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    motion: {
      toolbar: { title: 'Motion', icon: 'play', items: ['full', 'none'], dynamicTitle: true },
    },
  },
  initialGlobals: {
    theme: 'light',
    direction: 'ltr',
    width: 'full',
    locale: 'en',
    density: 'comfortable',
    motion: 'full',
  },
  decorators: [withToolbars],
  async afterEach({ globals }) {
    if (globals['isChecked'] === true) await checkDark();
  },
  tags: ['autodocs'],
} satisfies Preview;
