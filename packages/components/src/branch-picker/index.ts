export { BranchPicker as Root, type BranchPickerProps as RootProps } from './branch-picker.tsx';
