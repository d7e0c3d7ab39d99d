'use client';

import type { MessagePart } from '@orq-chat/core';
import { memo, Suspense, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePartViews, type PartViewProps } from './part-views.ts';
import { ReasoningView } from './reasoning.tsx';
import { TextView } from './text.tsx';

// Loaded with the first of their kind, so that a chat in plain words does not pay for them.
const ToolCallView = lazyPart<PartViewProps<'tool-call'>>(
  async () => (await import('./tool-call.tsx')).ToolCallView,
);
const RefusalView = lazyPart<PartViewProps<'refusal'>>(
  async () => (await import('./refusal.tsx')).RefusalView,
);
const ImageView = lazyPart<PartViewProps<'image'>>(async () => (await import('./image.tsx')).ImageView);
const FileView = lazyPart<PartViewProps<'file'>>(async () => (await import('./file.tsx')).FileView);
const AudioView = lazyPart<PartViewProps<'audio'>>(async () => (await import('./audio.tsx')).AudioView);

export interface MessagePartViewProps {
  part: MessagePart;
  /** The last part of a message that is being written. */
  isTail: boolean;
}

/** One part of a message. Renders again only when the part itself is another one. */
export const MessagePartView = memo(function MessagePartView(props: MessagePartViewProps) {
  return (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
});

function View({ part, isTail }: MessagePartViewProps): ReactElement | null {
  const views = usePartViews();
  switch (part.type) {
    case 'text': {
      const Shown = views.text ?? TextView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'reasoning': {
      const Shown = views.reasoning ?? ReasoningView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'tool-call': {
      const Shown = views['tool-call'] ?? ToolCallView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'refusal': {
      const Shown = views.refusal ?? RefusalView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'image': {
      const Shown = views.image ?? ImageView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'file': {
      const Shown = views.file ?? FileView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'audio': {
      const Shown = views.audio ?? AudioView;
      return <Shown part={part} isTail={isTail} />;
    }
    case 'source': {
      // Sources stand together under the answer; one by itself shows only where a view is given.
      const Custom = views.source;
      return Custom ? <Custom part={part} isTail={isTail} /> : null;
    }
    default:
      return <UnknownPart part={part} />;
  }
}

/** A part of a newer version than this one, such as from a thread that was saved by it. */
function UnknownPart({ part }: { part: { readonly type?: unknown } }): ReactElement {
  const labels = useLabels();
  return (
    <p className="orq-notice" data-orq-part="unknown-part">
      {labels.unknownPart(String(part.type))}
    </p>
  );
}
