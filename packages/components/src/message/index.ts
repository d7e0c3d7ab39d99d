export { DefaultMessage as Default } from './default-message.tsx';
export {
  MessageActions as Actions,
  MessageCopy as Copy,
  MessageEditButton as EditButton,
  MessageRegenerate as Regenerate,
  type MessageActionProps as ActionProps,
  type MessageActionsProps as ActionsProps,
} from './message-actions.tsx';
export { MessageEdit as Edit } from './message-edit.tsx';
export {
  MessageFooter as Footer,
  MessageMeta as Meta,
  type MessageFooterProps as FooterProps,
} from './message-footer.tsx';
export { MessageOutcome as Outcome } from './message-outcome.tsx';
export { MessageParts as Parts, type MessagePartsProps as PartsProps } from './message-parts.tsx';
export { MessageRoot as Root, type MessageRootProps as RootProps } from './message-root.tsx';
export { useMessageScope as useScope, type MessageScope as Scope } from './message-context.ts';
