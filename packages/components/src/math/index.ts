export { MathProvider, type MathProviderProps } from './math-context.tsx';
export type { MathRenderer, RenderMath } from './math-renderer.ts';
export { temmlRenderer } from './temml-renderer.ts';
