import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Build of one library package: one ES module per source file, so that bundlers drop what is not used. Dependencies stay
 * imports, but for those in `inlined`, which its plugins resolve.
 */
export function library(
  entry: Record<string, string>,
  inlined: { readonly names: readonly string[]; readonly plugins: Plugin[] } = { names: [], plugins: [] },
): UserConfig {
  return defineConfig({
    plugins: [
      ...inlined.plugins,
      react(),
      {
        // TypeScript 6 and later check `import 'pkg/styles.css'` too.
        name: 'style-sheet-types',
        generateBundle(_options, bundle) {
          for (const fileName of Object.keys(bundle).filter((name) => name.endsWith('.css'))) {
            this.emitFile({ type: 'asset', fileName: `${fileName}.d.ts`, source: 'export {}\n' });
          }
        },
      },
    ],
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      cssCodeSplit: true, // else a style sheet cannot be an entry
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: (id) => /^[\w@]/.test(id) && !inlined.names.includes(id),
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  });
}
