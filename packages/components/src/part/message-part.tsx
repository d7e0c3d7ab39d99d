'use client';

import type { MessagePart } from '@orq-chat/core';
import { memo, type ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { AudioView } from './audio.tsx';
import { FileView } from './file.tsx';
import { ImageView } from './image.tsx';
import { usePartViews } from './part-views.ts';
import { ReasoningView } from './reasoning.tsx';
import { RefusalView } from './refusal.tsx';
import { TextView } from './text.tsx';
import { ToolCallView } from './tool-call.tsx';

export interface MessagePartViewProps {
  part: MessagePart;
  /** The last part of a message that is being written. */
  isTail: boolean;
}

/** One part of a message. Renders again only when the part itself is another one. */
export const MessagePartView = memo(function MessagePartView({ part, isTail }: MessagePartViewProps) {
  const views = usePartViews();
  switch (part.type) {
    case 'text': {
      const View = views.text ?? TextView;
      return <View part={part} isTail={isTail} />;
    }
    case 'reasoning': {
      const View = views.reasoning ?? ReasoningView;
      return <View part={part} isTail={isTail} />;
    }
    case 'tool-call': {
      const View = views['tool-call'] ?? ToolCallView;
      return <View part={part} isTail={isTail} />;
    }
    case 'refusal': {
      const View = views.refusal ?? RefusalView;
      return <View part={part} isTail={isTail} />;
    }
    case 'image': {
      const View = views.image ?? ImageView;
      return <View part={part} isTail={isTail} />;
    }
    case 'file': {
      const View = views.file ?? FileView;
      return <View part={part} isTail={isTail} />;
    }
    case 'audio': {
      const View = views.audio ?? AudioView;
      return <View part={part} isTail={isTail} />;
    }
    case 'source': {
      // Sources stand together under the answer; one by itself shows only where a view is given.
      const View = views.source;
      return View ? <View part={part} isTail={isTail} /> : null;
    }
    default:
      return <UnknownPart part={part} />;
  }
});

/** A part of a newer version than this one, such as from a thread that was saved by it. */
function UnknownPart({ part }: { part: { readonly type?: unknown } }): ReactElement {
  const labels = useLabels();
  return (
    <p className="orq-notice" data-orq-part="unknown-part">
      {labels.unknownPart(String(part.type))}
    </p>
  );
}
