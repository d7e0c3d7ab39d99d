import type { SyntheticEvent } from 'react';

import { cx } from './cx.ts';

/** Attributes and handlers of an element whose tag is not known here. */
export type AnyProps = Readonly<Record<string, unknown>>;

type Handler = (event: SyntheticEvent) => void;

function isHandler(name: string, value: unknown): value is Handler {
  return typeof value === 'function' && /^on[A-Z]/.test(name);
}

/** The caller's handler runs first; `preventDefault` in it skips the part's own. */
function chain(own: Handler, theirs: Handler): Handler {
  return (event) => {
    theirs(event);
    if (!event.defaultPrevented) own(event);
  };
}

/** Puts the caller's props over a part's own. Handlers and class names are kept from both. */
export function mergeProps(own: AnyProps, theirs: AnyProps): AnyProps {
  const merged: Record<string, unknown> = { ...own };
  for (const [name, value] of Object.entries(theirs)) {
    const before = own[name];
    if (value === undefined) continue;
    if (isHandler(name, value) && isHandler(name, before)) merged[name] = chain(before, value);
    else merged[name] = value;
  }
  const className = [own['className'], theirs['className']].filter((name) => typeof name === 'string');
  merged['className'] = cx(...className);
  return merged;
}
