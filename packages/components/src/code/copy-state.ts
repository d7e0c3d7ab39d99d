import type { StreamParser } from '@codemirror/streamparser';

/** A copy of a mode's state, as modes without a way of their own expect it: arrays are copied, what is in them is not. */
export function copyState<State>(mode: StreamParser<State>, state: State): State {
  if (mode.copyState) return mode.copyState(state);
  const copy = { ...state };
  for (const key in copy) {
    const value = copy[key];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the copy of an array has its type
    if (Array.isArray(value)) copy[key] = [...value] as typeof value;
  }
  return copy;
}
