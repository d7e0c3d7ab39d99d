/** Level of the panel's title, so that it fits into the page around it. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

const below = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5', 5: 'h6' } as const;

/** The tag of a heading one level under the panel's title. */
export function headingBelow(level: HeadingLevel): (typeof below)[HeadingLevel] {
  return below[level];
}
