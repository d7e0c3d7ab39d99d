export { ComposerAttach as Attach, type ComposerAttachProps as AttachProps } from './composer-attach.tsx';
export { ComposerAttachments as Attachments } from './composer-attachments.tsx';
export { ComposerDictation as Dictation } from './composer-dictation.tsx';
export { ComposerGuard as Guard } from './composer-guard.tsx';
export {
  ComposerPalette as Palette,
  type ComposerPaletteProps as PaletteProps,
} from './composer-palette.tsx';
export { DropTarget } from './drop-target.tsx';
export { ComposerInput as Input, type ComposerInputProps as InputProps } from './composer-input.tsx';
export { ComposerQueue as Queue, type ComposerQueueProps as QueueProps } from './composer-queue.tsx';
export {
  ComposerNote as Note,
  ComposerRoot as Root,
  ComposerShell as Shell,
  ComposerTools as Tools,
  type ComposerNoteProps as NoteProps,
  type ComposerRootProps as RootProps,
  type ComposerShellProps as ShellProps,
  type ComposerToolsProps as ToolsProps,
} from './composer-root.tsx';
export { ComposerSend as Send, type ComposerSendProps as SendProps } from './composer-send.tsx';
