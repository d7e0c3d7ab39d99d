import type { ChoiceName, ParameterGroup, ParameterName } from '../../parameter-panel/parameters.ts';

/** Words of `ParameterPanel`. */
export interface ParameterLabels {
  readonly title: string;
  /** Value of a parameter that nobody has set. */
  readonly unset: string;
  /** Value of a choice that is none of those offered. */
  readonly other: string;
  readonly reset: (name: string) => string;
  readonly resetAll: string;
  readonly range: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly outOfRange: string;
  readonly group: Readonly<Record<ParameterGroup, string>>;
  readonly name: Readonly<Record<ParameterName, string>>;
  readonly help: Readonly<Record<ParameterName, string>>;
  readonly choice: Readonly<Record<ChoiceName, string>>;
}

/** Words of parts that load when they are wanted. Their English loads with them. */
export interface LateLabels {
  readonly parameters: ParameterLabels;
}
