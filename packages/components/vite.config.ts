import { library } from '../../vite.lib.ts';
import { lezerForChat } from '../../vite.lezer.ts';

export default library(
  {
    index: './src/index.ts',
    'code/index': './src/code/index.ts',
    'diagram/index': './src/diagram/index.ts',
    'element/index': './src/element/index.ts',
    'math/index': './src/math/index.ts',
    'shiki/index': './src/shiki/index.ts',
    styles: './src/styles/index.css',
  },
  { names: ['@lezer/common', '@lezer/markdown'], plugins: [lezerForChat()] },
);
