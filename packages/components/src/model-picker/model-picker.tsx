'use client';

import type { ClientOptions } from '@orq-chat/hooks';
import { Suspense, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { lazyPart, nothing } from '../internal/lazy-part.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePopover } from '../internal/use-popover.ts';
import { useLabels } from '../labels/use-labels.ts';
import { shortName } from './group-models.ts';

const ModelPopover = lazyPart(async () => (await import('./model-popover.tsx')).ModelPopover, nothing);

export type ModelPickerProps = Omit<PartProps<'button'>, 'value'> &
  ClientOptions & {
    /** Id of the model in use, such as `openai/gpt-4o`. */
    value: string;
    onValueChange: (model: string) => void;
  };

/** A button that names the model and opens the list of those that the router offers. */
export function ModelPicker({
  value,
  onValueChange,
  client,
  baseURL,
  ...props
}: ModelPickerProps): ReactElement {
  const labels = useLabels();
  const control = usePopover<HTMLButtonElement>();
  const { isOpen, anchor, toggle, close } = control;

  const button = usePart(
    'button',
    'model-picker',
    props,
    {
      ref: anchor,
      type: 'button',
      className: 'orq-button',
      'aria-haspopup': 'listbox',
      'aria-expanded': isOpen,
      'aria-label': labels.modelNamed(value),
      title: value,
      onClick: toggle,
      children: (
        <>
          <span className="orq-model-picker-name">{shortName(value)}</span>
          <Icon name="chevron-down" />
        </>
      ),
    },
    { open: isOpen },
  );

  return (
    <>
      {button}
      {isOpen && (
        <Suspense>
          <ModelPopover
            control={control}
            value={value}
            client={client}
            baseURL={baseURL}
            onChoose={(model) => {
              onValueChange(model);
              close();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
