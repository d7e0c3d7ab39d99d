/** Lines that a block shows before it is asked for all. */
const MAX_LINES = 60;
/** Characters in them: a line may be very long. */
const MAX_LENGTH = 20_000;

/** Code as far as it is shown at first. */
export interface FirstLines {
  readonly shown: string;
  /** Lines in all. */
  readonly count: number;
  readonly isCut: boolean;
}

/** The lines of `code` that show before its reader asks for all of them. */
export function firstLines(code: string): FirstLines {
  let count = 1;
  let end = code.length;
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) {
    if (count === MAX_LINES) end = at;
    count++;
  }
  end = Math.min(end, MAX_LENGTH);
  return { shown: code.slice(0, end), count, isCut: end < code.length };
}
