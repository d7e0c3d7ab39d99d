'use client';

import { Suspense, type ReactElement } from 'react';

import { IconButton, type IconButtonProps } from '../internal/icon-button.tsx';
import { lazyPart, nothing } from '../internal/lazy-part.ts';
import { usePopover } from '../internal/use-popover.ts';
import { useLabels } from '../labels/use-labels.ts';
import type { ParameterPanelProps } from './parameter-panel.tsx';

const ParameterPopover = lazyPart(
  async () => (await import('./parameter-popover.tsx')).ParameterPopover,
  nothing,
);

export type ParameterButtonProps = Omit<Partial<IconButtonProps>, 'value'> &
  Pick<ParameterPanelProps, 'value' | 'onValueChange' | 'fields'>;

/** A button that opens the parameters under it. */
export function ParameterButton({
  value,
  onValueChange,
  fields,
  ...props
}: ParameterButtonProps): ReactElement {
  const labels = useLabels();
  const control = usePopover<HTMLButtonElement>();
  const { isOpen, anchor, toggle } = control;
  return (
    <>
      <IconButton
        ref={anchor}
        icon="sliders"
        label={labels.openParameters}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-open={isOpen ? '' : undefined}
        onClick={toggle}
        {...props}
      />
      {isOpen && (
        <Suspense>
          <ParameterPopover control={control} value={value} onValueChange={onValueChange} fields={fields} />
        </Suspense>
      )}
    </>
  );
}
