'use client';

import type { ToolCallPart, ToolDecision } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { createElement, Suspense, type ComponentType, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import { MessageBoundary } from '../message/message-boundary.tsx';
import type { PartViewProps } from './part-views.ts';

const ToolCallView = lazyPart<PartViewProps<'tool-call'>>(
  async () => (await import('./tool-call.tsx')).ToolCallView,
);

/** What a view of one tool gets. While `part.state` is `streaming`, `input` is as much of it as has come. */
export interface ToolViewProps<Input = unknown, Output = unknown> {
  readonly part: ToolCallPart;
  readonly input: Input | undefined;
  /** Undefined until the tool has answered. */
  readonly output: Output | undefined;
  /** Answers a call that waits for a person, or gives its output. */
  readonly respond: (decision: ToolDecision) => void;
}

type AnyToolView = ComponentType<ToolViewProps<never, never>>;

/**
 * Shows the calls of some tools in views of their own, by the tool's name: for `parts={{ 'tool-call': toolViews(…) }}`.
 * Other tools, and a view that throws, get the kit's card. Make it once, outside of components.
 */
export function toolViews(
  views: Readonly<Record<string, AnyToolView>>,
): ComponentType<PartViewProps<'tool-call'>> {
  return function ToolView(props): ReactElement {
    const { part } = props;
    const session = useChatSession();
    const View = Object.hasOwn(views, part.name) ? views[part.name] : undefined;
    const card = (
      <Suspense>
        <ToolCallView {...props} />
      </Suspense>
    );
    if (!View) return card;
    const given: ToolViewProps = {
      part,
      input: part.input,
      output: part.output,
      respond: (decision) => session.respond(part.id, decision),
    };
    return (
      <MessageBoundary fallback={card}>
        {/* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a tool reads and gives is known to its app alone */}
        {createElement(View, given as ToolViewProps<never, never>)}
      </MessageBoundary>
    );
  };
}
