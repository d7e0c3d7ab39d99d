'use client';

import { useEffect, type ReactElement } from 'react';

import { useOverflow } from '../code/use-overflow.ts';
import { useFreeNumber } from '../internal/use-free-number.ts';
import { useQuiet } from '../internal/use-quiet.ts';
import { useNear } from '../internal/use-near.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { TableMenu, type TableMenuProps } from './table-menu.tsx';

export interface TableToolsProps extends TableMenuProps {
  /** The table is still being written. */
  readonly open: boolean;
}

/** What loads after a table shows: its menu once it is whole, and a name and a Tab stop where it scrolls. */
export function TableTools({ open, ...props }: TableToolsProps): ReactElement | null {
  const { region } = props;
  const labels = useMarkdownLabels();
  const isReady = useQuiet(useNear(region));
  const scrolls = useOverflow(region, isReady);
  const number = useFreeNumber(scrolls);
  const name = scrolls && number > 0 ? labels.tableScrollable(number) : undefined;
  useEffect(() => {
    const element = region.current;
    if (!element || name === undefined) return undefined;
    const attributes = { role: 'region', tabindex: '0', 'aria-label': name };
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return () => {
      for (const attribute of Object.keys(attributes)) element.removeAttribute(attribute);
    };
  }, [region, name]);
  return open || !isReady ? null : <TableMenu {...props} />;
}
