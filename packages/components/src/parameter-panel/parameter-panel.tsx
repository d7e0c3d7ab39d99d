'use client';

import { useState, type ReactElement } from 'react';

import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { parameters as english } from '../labels/late/parameters.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import css from '../styles/lazy/parameter-panel.css?inline';
import { ParameterField } from './parameter-field.tsx';
import { groups, usualParameters, type ParameterName, type ParameterValues } from './parameters.ts';

export type ParameterPanelProps = Omit<PartProps<'div'>, 'value'> & {
  /** What is set now, such as the `params` of a chat. Names that have no field here are kept as they are. */
  value: ParameterValues;
  onValueChange: (value: ParameterValues) => void;
  /** Which to show. Default: those that change what a person sees, `max_completion_tokens` for the length. */
  fields?: readonly ParameterName[] | undefined;
};

/** Inputs for the parameters of a request. What nobody sets is not in the value, and so is not sent. */
export function ParameterPanel({
  value,
  onValueChange,
  fields = usualParameters,
  ...props
}: ParameterPanelProps): ReactElement {
  const labels = useLateLabels('parameters', english);
  // What is typed and wrong is not in the value: a reset forgets it with the field.
  const [resets, setResets] = useState(0);
  const ref = useLazyStyles<HTMLDivElement>(css);

  function change(name: ParameterName, next: unknown): void {
    const { [name]: _before, ...rest } = value;
    onValueChange(next === undefined ? rest : { ...rest, [name]: next });
  }

  function reset(): void {
    const shown = new Set<string>(fields);
    setResets(resets + 1);
    onValueChange(Object.fromEntries(Object.entries(value).filter(([name]) => !shown.has(name))));
  }

  return usePart('div', 'parameter-panel', props, {
    ref,
    role: 'group',
    'aria-label': labels.title,
    children: (
      <>
        {groups.map(([group, names]) => {
          const shown = names.filter((name) => fields.includes(name));
          if (shown.length === 0) return null;
          return (
            <fieldset key={group} className="orq-parameter-group">
              <legend className="orq-parameter-group-name">{labels.group[group]}</legend>
              {shown.map((name) => (
                <ParameterField key={`${name} ${resets}`} name={name} value={value[name]} onChange={change} />
              ))}
            </fieldset>
          );
        })}
        <button type="button" className="orq-button" data-variant="outline" onClick={reset}>
          {labels.resetAll}
        </button>
      </>
    ),
  });
}
