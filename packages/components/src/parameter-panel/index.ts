export { ParameterPanel as Root, type ParameterPanelProps as RootProps } from './parameter-panel.tsx';
export { ParameterButton as Button, type ParameterButtonProps as ButtonProps } from './parameter-button.tsx';
export type { ParameterName as Name, ParameterValues as Values } from './parameters.ts';
