'use client';

import { useId, useRef, useState, type ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { parameters as english } from '../labels/late/parameters.ts';
import type { ParameterLabels } from '../labels/late/types.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useLabels } from '../labels/use-labels.ts';
import {
  ChoiceControl,
  LinesControl,
  NumberControl,
  SliderControl,
  type ControlProps,
} from './parameter-control.tsx';
import { parameters, type ParameterControl, type ParameterName } from './parameters.ts';

export interface ParameterFieldProps {
  name: ParameterName;
  value: unknown;
  /** `undefined` takes the parameter out. */
  onChange: (name: ParameterName, value: unknown) => void;
}

/** One parameter: its name, its control, what it does, and a way back to the default once it is set. */
export function ParameterField({ name, value, onChange }: ParameterFieldProps): ReactElement {
  const labels = useLateLabels('parameters', english);
  const { locale } = useLabels();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<string>();
  const control: ParameterControl = parameters[name];
  const isSet = value !== undefined || draft !== undefined;
  const isWrong = control.kind === 'number' && value === undefined && draft !== undefined;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const valueText = typeof value === 'number' ? number.format(value) : labels.unset;

  function change(next: unknown, text?: string): void {
    setDraft(text);
    onChange(name, next);
  }

  return (
    <div ref={field} className="orq-parameter" data-set={isSet ? '' : undefined}>
      <div className="orq-parameter-head">
        <label className="orq-parameter-name" htmlFor={id}>
          {labels.name[name]}
        </label>
        {control.kind === 'slider' && (
          <output className="orq-parameter-value" htmlFor={id} aria-hidden="true">
            {valueText}
          </output>
        )}
        {isSet && (
          <IconButton
            icon="close"
            label={labels.reset(labels.name[name])}
            onClick={() => {
              change(undefined);
              // This button goes away with the value, and must not take the focus along.
              field.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
            }}
          />
        )}
      </div>
      {toControl(control, {
        value,
        draft,
        onChange: change,
        naming: { id, 'aria-describedby': `${id}-help` },
        valueText,
      })}
      <p id={`${id}-help`} className="orq-parameter-help" data-wrong={isWrong ? '' : undefined}>
        {isWrong ? `${labels.outOfRange} ` : `${labels.help[name]} `}
        <span className="orq-parameter-range">{toRange(control, labels, number)}</span>
      </p>
    </div>
  );
}

type CommonProps = Omit<ControlProps<'slider'>, 'control'>;

function toControl(control: ParameterControl, props: CommonProps): ReactElement {
  switch (control.kind) {
    case 'slider':
      return <SliderControl control={control} {...props} />;
    case 'number':
      return <NumberControl control={control} {...props} />;
    case 'lines':
      return <LinesControl control={control} {...props} />;
    case 'choice':
      return <ChoiceControl control={control} {...props} />;
  }
}

/** What numbers may be, in words; nothing for what is no number, or may be any. */
function toRange(control: ParameterControl, labels: ParameterLabels, number: Intl.NumberFormat): string {
  if (control.kind !== 'slider' && control.kind !== 'number') return '';
  const { low, high } = control;
  if (low === undefined) return '';
  if (high === undefined) return labels.atLeast(number.format(low));
  return labels.range(number.format(low), number.format(high));
}
