import type { SVGProps } from 'react';

/** Strokes on a 24-unit grid, 1.75 wide with round ends; `currentColor` throughout. */
const paths = {
  'arrow-down': 'M12 5v14m-6-6 6 6 6-6',
  'arrow-up': 'M12 19V5m-6 6 6-6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-right': 'm9.5 6 6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  compose:
    'M11 4H6.5A2.5 2.5 0 0 0 4 6.5v11A2.5 2.5 0 0 0 6.5 20h11a2.5 2.5 0 0 0 2.5-2.5V13M17.8 3.7a1.8 1.8 0 0 1 2.5 2.5L12.5 14l-3.5 1 1-3.5Z',
  copy: 'M9 11a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2ZM6 15H5.5A1.5 1.5 0 0 1 4 13.5V6a2 2 0 0 1 2-2h7.5A1.5 1.5 0 0 1 15 5.5V6',
  error: 'M12 8v4.5m0 3.3v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  offline:
    'M3 3l18 18M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 4.5-2.6M2 8.8a15 15 0 0 1 4.2-2.6M19 12.9a10 10 0 0 0-2-1.5M22 8.8A15 15 0 0 0 11 5m1 15h.01',
  paperclip:
    'm20 11.5-8.3 8.3a5.3 5.3 0 0 1-7.5-7.5l8.3-8.3a3.5 3.5 0 0 1 5 5l-8.3 8.3a1.8 1.8 0 0 1-2.5-2.5l7.6-7.6',
  plus: 'M12 5v14M5 12h14',
  sidebar: 'M4.5 6.5A2 2 0 0 1 6.5 4.5h11a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2ZM9.5 4.5v15',
  sliders: 'M4 8h9m6 0h1M4 16h1m6 0h9M16 5.5v5m-8 3v5',
  shield: 'M12 3 5 6v5c0 4.6 2.9 8 7 10 4.1-2 7-5.4 7-10V6Zm0 5.5v4m0 3v.1',
} as const;

export type IconName = keyof typeof paths | 'stop';

interface IconProps extends SVGProps<SVGSVGElement> {
  /** Without one the children are what is drawn. */
  name?: IconName;
}

/** One of the kit's icons, as large as the text beside it is high. Decoration: what it means is said in words. */
export function Icon({ name, children, ...props }: IconProps) {
  return (
    <svg
      className="orq-icon"
      data-icon={name}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      {...props}
    >
      {name === 'stop' ? (
        <rect x="6" y="6" width="12" height="12" rx="2.5" fill="currentColor" />
      ) : (
        (children ?? (name && <path d={paths[name]} />))
      )}
    </svg>
  );
}
