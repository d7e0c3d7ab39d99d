import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Orq Chat', brandTarget: '_self', colorSecondary: '#4150c8' }),
});
