import { hiddenMark, inspect, type Finding } from './inspect.ts';

/** Knows of a message that is being written what a person has let pass. */
export interface Inspector {
  /** What is to be said of a text that is not in the message yet. */
  readonly check: (text: string) => Finding | null;
  /** What is to be said of the message. */
  readonly look: () => Finding | null;
  /** Whether there was something to say, the last time. */
  readonly isWarned: () => boolean;
  /** A paste that is a file of the message now, and so not in its text. */
  readonly addPaste: (text: string) => void;
  /** That paste, which then is forgotten; empty where there was none. */
  readonly takePaste: () => string;
  readonly accept: (finding: Finding) => void;
  /** Begins anew, for the next message. */
  readonly reset: () => void;
}

/** `read` gives the text of the message as it is. */
export function createInspector(read: () => string): Inspector {
  const accepted = new Set<string>();
  let paste = '';
  let isWarned = false;

  function takePaste(): string {
    const taken = paste;
    paste = '';
    return taken;
  }

  return {
    check: (text) => inspect(text, accepted),
    look() {
      const finding = inspect(`${read()}\n${paste}`, accepted);
      isWarned = finding !== null;
      return finding;
    },
    isWarned: () => isWarned,
    addPaste(text) {
      paste = text;
    },
    takePaste,
    accept({ secrets, hidden }) {
      for (const { text } of secrets) accepted.add(text);
      if (hidden > 0) accepted.add(hiddenMark);
    },
    reset() {
      accepted.clear();
      takePaste();
    },
  };
}
