import type { KeyAct } from '../../help/key-acts.ts';
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

/** Words of the list of conversations, where an app pins them or knows which were read. */
export interface ListingLabels {
  readonly pinned: string;
  readonly pin: string;
  readonly unpin: string;
  /** Follows a title. */
  readonly unread: string;
}

/** Words of the dialog of keyboard shortcuts. */
export interface KeyLabels {
  readonly title: string;
  readonly close: string;
  readonly act: Readonly<Record<KeyAct, string>>;
}

/** Words of the composer's palette, of what it warns of, and of dictation. */
export interface WritingLabels {
  readonly commands: string;
  readonly mentions: string;
  readonly paletteCount: (count: number) => string;
  readonly secretKind: Readonly<Record<'api-key' | 'aws-key' | 'private-key' | 'token', string>>;
  /** `kinds` is a list such as `an API key and a token`. */
  readonly secretFound: (kinds: string) => string;
  /** Stands in the message where a key was. */
  readonly secretRemoved: string;
  readonly hiddenFound: (count: number) => string;
  readonly secretRemove: string;
  readonly secretKeep: string;
  /** Of a message that waits for its turn. */
  readonly sendNow: string;
  readonly dictate: string;
  readonly dictationFailed: string;
}

/** Words of what can be done with an answer now and then. */
export interface ActingLabels {
  readonly feedback: Readonly<Record<'good' | 'bad', string>>;
  readonly readAloud: string;
  readonly stopReading: string;
  readonly more: string;
  readonly editAnswer: string;
  readonly saveEdit: string;
  readonly branchFromHere: string;
  /** Under the message from which the next one goes another way, and the way back. */
  readonly branching: string;
  readonly leaveBranch: string;
  readonly details: string;
  readonly close: string;
  readonly saveMarkdown: string;
  readonly saveJson: string;
  readonly deleteAnswer: string;
  readonly detail: Readonly<
    Record<
      | 'model'
      | 'date'
      | 'input'
      | 'cached'
      | 'output'
      | 'reasoning'
      | 'cost'
      | 'firstToken'
      | 'total'
      | 'speed',
      string
    >
  >;
  readonly seconds: (seconds: string) => string;
  readonly tokensPerSecond: (tokens: string) => string;
}

/** Words of a link whose host is not what it seems. */
export interface WarningLabels {
  readonly lookalikeHost: (host: string, other: string) => string;
  readonly mixedHost: (host: string) => string;
}

/** Words of groups of tool calls, and of changing what a call asks for. */
export interface CallingLabels {
  readonly calls: (count: number) => string;
  readonly callsFailed: (count: number) => string;
  readonly editArguments: string;
  readonly argumentsAsJson: string;
  readonly notJson: string;
}

/** Words of a conversation that is shown again. */
export interface ReplayingLabels {
  readonly recording: string;
  readonly play: string;
  readonly pause: string;
  readonly position: string;
  readonly positionOf: (seconds: number, total: number) => string;
}

/** Words of a conversation that cannot be changed. */
export interface ReadingLabels {
  readonly readOnly: string;
}

/** Words of parts that load when they are wanted. Their English loads with them. */
export interface LateLabels {
  readonly keys: KeyLabels;
  readonly listing: ListingLabels;
  readonly parameters: ParameterLabels;
  readonly writing: WritingLabels;
  readonly reading: ReadingLabels;
  readonly replaying: ReplayingLabels;
  readonly calling: CallingLabels;
  readonly warning: WarningLabels;
  readonly acting: ActingLabels;
}
