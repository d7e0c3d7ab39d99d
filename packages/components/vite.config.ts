import { library } from '../../vite.lib.ts';

export default library({ index: './src/index.ts', styles: './src/styles/index.css' });
