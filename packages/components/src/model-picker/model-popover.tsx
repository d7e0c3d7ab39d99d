'use client';

import type { ReactElement } from 'react';

import { Popover, type PopoverProps } from '../internal/popover.tsx';
import { ModelList, type ModelListProps } from './model-list.tsx';

/** What the button opens: the list of models. */
export function ModelPopover({
  control,
  ...props
}: ModelListProps & Pick<PopoverProps, 'control'>): ReactElement {
  return (
    <Popover control={control}>
      <ModelList {...props} />
    </Popover>
  );
}
