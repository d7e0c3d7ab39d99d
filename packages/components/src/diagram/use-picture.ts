'use client';

import { useEffect, useState, type RefObject } from 'react';

import type { DiagramFrame, DiagramPicture } from './diagram-frame.ts';
import { useDiagramFrame } from './diagram-provider.tsx';
import { useDiagramConfig } from './use-diagram-config.ts';

interface Drawing {
  readonly source: string;
  /** Missing for a source that cannot be drawn. */
  readonly picture: DiagramPicture | undefined;
}

export interface PictureState {
  /** Of this source, or of an earlier one while this is written or drawn. */
  readonly picture: DiagramPicture | undefined;
  readonly hasFailed: boolean;
}

/** The picture of a source that is whole, in the colours of where `element` is. */
export function usePicture(
  element: RefObject<HTMLElement | null>,
  source: string,
  open: boolean,
): PictureState {
  const frame = useDiagramFrame();
  const config = useDiagramConfig(element);
  const [drawing, setDrawing] = useState<Drawing | undefined>(() => {
    const picture = frame?.last(source);
    return picture && { source, picture };
  });
  useEffect(() => {
    if (open || !frame || !config) return undefined;
    let isCurrent = true;
    async function draw(from: DiagramFrame, how: object): Promise<void> {
      const picture = await from.draw(source, how);
      if (isCurrent) setDrawing({ source, picture });
    }
    void draw(frame, config);
    return () => {
      isCurrent = false;
    };
  }, [frame, config, source, open]);
  const isOfSource = drawing?.source === source;
  return { picture: drawing?.picture, hasFailed: !open && isOfSource && !drawing.picture };
}
