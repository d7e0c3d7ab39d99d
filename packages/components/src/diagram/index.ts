export { DiagramProvider, type DiagramProviderProps } from './diagram-provider.tsx';
