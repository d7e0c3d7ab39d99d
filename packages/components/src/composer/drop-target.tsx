'use client';

import { useComposer } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useLabels } from '../labels/use-labels.ts';

function hasFiles(event: DragEvent): event is DragEvent & { dataTransfer: DataTransfer } {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Makes the whole panel take files that are dropped on it, and says so while they hover. Put it right into `Thread.Root`. */
export function DropTarget(): ReactElement {
  const labels = useLabels();
  const { attachments } = useComposer();
  const { add } = attachments;
  const overlay = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const panel = overlay.current?.closest<HTMLElement>('[data-orq-part="root"]');
    if (!panel) return undefined;

    function onDragOver(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }
    function onDragLeave(event: DragEvent): void {
      if (!(event.relatedTarget instanceof Node && panel?.contains(event.relatedTarget))) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    }
    panel.addEventListener('dragover', onDragOver);
    panel.addEventListener('dragleave', onDragLeave);
    panel.addEventListener('drop', onDrop);
    return () => {
      panel.removeEventListener('dragover', onDragOver);
      panel.removeEventListener('dragleave', onDragLeave);
      panel.removeEventListener('drop', onDrop);
    };
  }, [add]);

  return (
    <div
      ref={overlay}
      className="orq-drop"
      data-orq-part="drop-target"
      data-over={isOver ? '' : undefined}
      aria-hidden="true"
    >
      {isOver && (
        <span className="orq-drop-text">
          <Icon name="paperclip" />
          {labels.dropFiles}
        </span>
      )}
    </div>
  );
}
