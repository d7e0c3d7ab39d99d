'use client';

import type { ReactElement } from 'react';

import { parameters as english } from '../labels/late/parameters.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import type { ChoiceName, ParameterControl } from './parameters.ts';

/** What a control tells: the value, `undefined` for none, and the text as it was typed where that is not the same. */
export type ControlChange = (value: unknown, draft?: string) => void;

export interface ControlProps<Kind extends ParameterControl['kind']> {
  control: Extract<ParameterControl, { kind: Kind }>;
  value: unknown;
  /** What is typed, where it is not simply the value. */
  draft: string | undefined;
  onChange: ControlChange;
  /** Ties the input to its label and its help. */
  naming: { readonly id: string; readonly 'aria-describedby': string };
  /** Value as text, for a slider. */
  valueText: string;
}

export function SliderControl({
  control,
  value,
  onChange,
  naming,
  valueText,
}: ControlProps<'slider'>): ReactElement {
  return (
    <input
      type="range"
      className="orq-parameter-slider"
      min={control.low}
      max={control.high}
      step={control.step}
      value={typeof value === 'number' ? value : control.initial}
      aria-valuetext={valueText}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      {...naming}
    />
  );
}

export function NumberControl({
  control,
  value,
  draft,
  onChange,
  naming,
  valueText,
}: ControlProps<'number'>): ReactElement {
  const isWrong = draft !== undefined && value === undefined;
  return (
    <input
      type="number"
      inputMode="numeric"
      className="orq-parameter-input"
      min={control.low}
      max={control.high}
      step={1}
      placeholder={valueText}
      value={draft ?? (typeof value === 'number' ? value : '')}
      aria-invalid={isWrong}
      onChange={({ currentTarget: { value: text, valueAsNumber, validity } }) => {
        if (text === '' && !validity.badInput) onChange(undefined);
        else onChange(validity.valid ? valueAsNumber : undefined, text);
      }}
      {...naming}
    />
  );
}

export function LinesControl({
  control,
  value,
  draft,
  onChange,
  naming,
  valueText,
}: ControlProps<'lines'>): ReactElement {
  return (
    <textarea
      className="orq-parameter-input"
      rows={2}
      placeholder={valueText}
      spellCheck={false}
      value={draft ?? (Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '')}
      onChange={({ currentTarget: { value: text } }) => {
        const lines = text
          .split('\n')
          .filter((line) => line !== '')
          .slice(0, control.most);
        onChange(lines.length > 0 ? lines : undefined, text === '' ? undefined : text);
      }}
      {...naming}
    />
  );
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function ChoiceControl({
  control: { choices },
  value,
  onChange,
  naming,
}: ControlProps<'choice'>): ReactElement {
  const labels = useLateLabels('parameters', english);
  const names = Object.keys(choices).filter((name): name is ChoiceName => name in labels.choice);
  const chosen = names.find((name) => isSame(choices[name], value));
  return (
    <select
      className="orq-parameter-input"
      value={value === undefined ? '' : (chosen ?? 'other')}
      onChange={({ currentTarget }) => onChange(choices[names[currentTarget.selectedIndex - 1] ?? 'off'])}
      {...naming}
    >
      <option value="">{labels.unset}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {labels.choice[name]}
        </option>
      ))}
      {value !== undefined && chosen === undefined && <option value="other">{labels.other}</option>}
    </select>
  );
}
