'use client';

import type { Message } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { BranchPicker } from '../branch-picker/branch-picker.tsx';
import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import type { BranchStartProps } from './extras/branch-start.tsx';
import { MessageActions } from './message-actions.tsx';
import type { MessageCostProps } from './extras/message-cost.tsx';
import { useMessageScope } from './message-context.ts';

const MessageCost = lazyPart<MessageCostProps>(
  async () => (await import('./extras/message-cost.tsx')).MessageCost,
);

const BranchStart = lazyPart<BranchStartProps>(
  async () => (await import('./extras/branch-start.tsx')).BranchStart,
);

export type MessageFooterProps = PartProps<'div'>;

/** The row under an answer: actions, versions, and what it took. */
export function MessageFooter(props: MessageFooterProps): ReactElement {
  const { message } = useMessageScope();
  const isBranching = useChatSelector(
    ({ thread, path }) => path.at(-1) === message.id && (thread.nodes[message.id]?.children.length ?? 0) > 0,
  );
  return usePart('div', 'message-footer', props, {
    children: (
      <>
        <MessageActions />
        <BranchPicker messageId={message.id} />
        <MessageMeta />
        {isBranching && (
          <Late>
            <BranchStart messageId={message.id} />
          </Late>
        )}
      </>
    ),
  });
}

function tokensOf(message: Message): { total: number; input: number; output: number } | null {
  if (message.role !== 'assistant' || !message.usage) return null;
  const { totalTokens: total, inputTokens: input, outputTokens: output } = message.usage;
  return { total, input, output };
}

/** Tokens that the answer took, what it cost and when it came; the full date as a tooltip. */
export function MessageMeta(): ReactElement | null {
  const labels = useAllLabels();
  const { message } = useMessageScope();
  const tokens = tokensOf(message);
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(labels.locale, style).format(message.createdAt);

  return (
    <span className="orq-message-meta" data-orq-part="message-meta">
      {tokens && (
        <span title={labels.tokenDetails(tokens.input, tokens.output)}>{labels.tokens(tokens.total)}</span>
      )}
      {message.role === 'assistant' && message.usage?.cost !== undefined && (
        <Late>
          <MessageCost cost={message.usage.cost} />
        </Late>
      )}
      <time
        className="orq-message-time"
        suppressHydrationWarning
        dateTime={new Date(message.createdAt).toISOString()}
        title={format({ dateStyle: 'full', timeStyle: 'medium' })}
      >
        {format({ timeStyle: 'short' })}
      </time>
    </span>
  );
}
