export { ModelPicker as Root, type ModelPickerProps as RootProps } from './model-picker.tsx';
