'use client';

import { useEffect, useRef, type ReactElement } from 'react';

import { Popover, type PopoverProps } from '../internal/popover.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { ParameterPanel, type ParameterPanelProps } from './parameter-panel.tsx';

/** What the button opens: the parameters, with focus on the first. */
export function ParameterPopover({
  control,
  ...props
}: ParameterPanelProps & Pick<PopoverProps, 'control'>): ReactElement {
  const labels = useLabels();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => content.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <Popover
      control={control}
      className="orq-parameter-popover"
      role="dialog"
      aria-label={labels.openParameters}
    >
      <div ref={content} className="orq-parameter-dialog">
        <ParameterPanel {...props} />
      </div>
    </Popover>
  );
}
