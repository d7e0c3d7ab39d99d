import type { ReactElement } from 'react';

import { Icon } from './icon.tsx';

/** Drawn as the others are, for parts that load late. */
const paths = {
  branch:
    'M6.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm0 0v11m11-11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm0 0c0 4.5-11 2.5-11 7',
  'chevron-left': 'm14.5 6-6 6 6 6',
  'chevron-up': 'm6 15 6-6 6 6',
  edit: 'm15 5.5 3.5 3.5M16.5 4a2.47 2.47 0 0 1 3.5 3.5L8 19.5l-4.5 1 1-4.5Z',
  microphone: 'M12 3.5a3 3 0 0 0-3 3V12a3 3 0 0 0 6 0V6.5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8Zm0 0v5h5',
  info: 'M12 11v5m0-8.3v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  regenerate: 'M20 11a8 8 0 0 0-14.3-4.2L4 9m0-5v5h5m-5 4a8 8 0 0 0 14.3 4.2L20 15m0 5v-5h-5',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm9 16-4-4',
  speaker: 'M4 9.5v5h3.5L12 19V5L7.5 9.5Zm11.5-1a5 5 0 0 1 0 7m2.5-9.5a8.5 8.5 0 0 1 0 12',
  'thumb-down':
    'M17 14V4h2.5a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1Zm0 0-4 7a2.2 2.2 0 0 1-2.2-2.6l.7-4.4H6.2A2.2 2.2 0 0 1 4 11.4l1-5.6A2.2 2.2 0 0 1 7.2 4H17',
  'thumb-up':
    'M7 10v10H4.5a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1Zm0 0 4-7a2.2 2.2 0 0 1 2.2 2.6l-.7 4.4h5.3a2.2 2.2 0 0 1 2.2 2.6l-1 5.6a2.2 2.2 0 0 1-2.2 1.8H7',
  tool: 'M14.5 6.5a4 4 0 0 1 5-1.5l-2.8 2.8 1.5 1.5L21 6.5a4.5 4.5 0 0 1-6 6L8.5 19a2.1 2.1 0 0 1-3-3L12 9.5a4.5 4.5 0 0 1 2.5-3Z',
  trash: 'M4 7h16M9 7V4.5h6V7m-8.5 0 .8 12.5h9.4L17.5 7M10 11v5m4-5v5',
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
