/** What is used of the browser's speech recognition, which the DOM's types do not have. */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

export interface RecognitionEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

type Constructor = new () => Recognition;

/** The browser's recognition; null where it has none. */
export function findRecognition(): Constructor | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the DOM's types leave it out
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Readonly<
    Record<string, Constructor | undefined>
  >;
  return SpeechRecognition ?? webkitSpeechRecognition ?? null;
}

/** What was heard since the last event, and whether it is still open to change. */
export function readHeard({ resultIndex, results }: RecognitionEvent): { final: string; interim: string } {
  let final = '';
  let interim = '';
  for (let index = resultIndex; index < results.length; index += 1) {
    const result = results[index];
    const transcript = result?.[0]?.transcript ?? '';
    if (result?.isFinal) final += transcript;
    else interim += transcript;
  }
  return { final, interim };
}

/** A draft with what was heard at its end, in place of what was shown there before it was certain. */
export function withHeard(draft: string, before: string, heard: string): string {
  const base = before !== '' && draft.endsWith(before) ? draft.slice(0, -before.length) : draft;
  const words = heard.trim();
  if (words === '') return base;
  return base === '' || /\s$/u.test(base) ? base + words : `${base} ${words}`;
}
