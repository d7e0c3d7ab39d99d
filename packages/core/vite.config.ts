import { library } from '../../vite.lib.ts';

export default library({ index: './src/index.ts', 'schema/index': './src/schema/index.ts' });
