import { library } from '../../vite.lib.ts';

export default library({ index: './src/index.ts', node: './src/node.ts' });
