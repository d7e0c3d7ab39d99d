import type { ReactElement } from 'react';

import { Icon } from './icon.tsx';

/** Drawn as the others are, for parts that load late. */
const paths = {
  microphone: 'M12 3.5a3 3 0 0 0-3 3V12a3 3 0 0 0 6 0V6.5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  info: 'M12 11v5m0-8.3v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  speaker: 'M4 9.5v5h3.5L12 19V5L7.5 9.5Zm11.5-1a5 5 0 0 1 0 7m2.5-9.5a8.5 8.5 0 0 1 0 12',
  'thumb-down':
    'M17 14V4h2.5a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1Zm0 0-4 7a2.2 2.2 0 0 1-2.2-2.6l.7-4.4H6.2A2.2 2.2 0 0 1 4 11.4l1-5.6A2.2 2.2 0 0 1 7.2 4H17',
  'thumb-up':
    'M7 10v10H4.5a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1Zm0 0 4-7a2.2 2.2 0 0 1 2.2 2.6l-.7 4.4h5.3a2.2 2.2 0 0 1 2.2 2.6l-1 5.6a2.2 2.2 0 0 1-2.2 1.8H7',
} as const;

type LateIconName = keyof typeof paths;

/** An icon of a part that loads late. */
export function LateIcon({ name }: { name: LateIconName }): ReactElement {
  return (
    <Icon data-icon={name}>
      <path d={paths[name]} />
    </Icon>
  );
}
