/**
 * What the view does while an answer grows. `anchor` puts the question at the top and then stands still; `follow`
 * stays at the end until the reader goes up; `manual` never moves by itself.
 */
export type ScrollMode = 'anchor' | 'follow' | 'manual';

/** A message, and how far below the upper edge of the view it stands, in px. */
export type ScrollPosition = { readonly messageId: string; readonly top: number };

/** What the scroll controller asks of the window over a long thread. */
export interface ScrolledRows {
  /** Notes how high the messages are that are in the DOM. */
  readonly measure: () => void;
  /** Brings what can be seen into the DOM. */
  readonly look: (viewport: HTMLElement) => void;
  /** Brings one message into the DOM, wherever it is. */
  readonly show: (messageId: string) => void;
}

/** The only writer of a thread's `scrollTop`. */
export interface ScrollController {
  /**
   * Binds the elements; returns what lets them go. `content` is the child of `viewport` that grows. `position` is
   * where a reader left off; null for the end.
   */
  attach(viewport: HTMLElement, content: HTMLElement, position: ScrollPosition | null): () => void;
  /** Where the reader is; null at the end. */
  getPosition(): ScrollPosition | null;
  setMode(mode: ScrollMode): void;
  /** Puts a window over the messages, or takes it away. */
  setRows(rows: ScrolledRows | null): void;
  /** The rows were laid out anew. Call before paint. */
  readonly laidOut: () => void;
  /** A turn began: `question` was asked and `answer`, the last message, is to be written. Call before paint. */
  turnStarted(question: HTMLElement, answer: HTMLElement): void;
  /** Brings a message to `top` px under the upper edge (default 16): now, or when it is in the DOM. */
  readonly reveal: (messageId: string, top?: number) => void;
  /** Moves the view by this many px. */
  readonly moveBy: (distance: number) => void;
  /** Goes to the end, and stays there until the reader goes up. */
  readonly jump: () => void;
  /** Whether the end of the conversation is out of sight. */
  readonly isDetached: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}
