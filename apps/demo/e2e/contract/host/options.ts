import type { OrqChatProps } from '@orq-chat/components';

/** What a test asks of the host page, in the fragment of its address. */
export type HostOptions = {
  /** The panel alone, behind a launcher, or behind a launcher in a modal dialog. Default: alone. */
  readonly scene?: 'panel' | 'launcher' | 'dialog';
  /** Titles of the conversations in the list beside the panel; without them there is no list. */
  readonly threads?: readonly string[];
  /** Those of them with something new. */
  readonly unread?: readonly string[];
  /** Plain props of the panel. */
  readonly chat?: Pick<
    OrqChatProps,
    | 'announce'
    | 'composer'
    | 'headingLevel'
    | 'initialMessages'
    | 'scrollMode'
    | 'shortcuts'
    | 'suggestions'
    | 'attachments'
  >;
};

/** Where the host finds them. */
export const toFragment = (options: HostOptions): string => `#${encodeURIComponent(JSON.stringify(options))}`;

export function fromFragment(fragment: string): HostOptions {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `toFragment`
  return fragment === '' ? {} : (JSON.parse(decodeURIComponent(fragment.slice(1))) as HostOptions);
}
