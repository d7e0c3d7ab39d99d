import { endOfSentences } from '../../announcer/to-speech.ts';

/** Some voices fall silent in the middle of a longer text. */
const longest = 200;

/** Pieces of a text that a voice says in one go, cut where a sentence ends, else between words. */
export function toUtterances(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const start = rest.slice(0, longest);
    const end = endOfSentences(start) || start.lastIndexOf(' ') + 1 || longest;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Speaks a text; calls back when it has been said. Returns how to stop, after which nothing is called. */
export function speakAloud(text: string, onEnd: () => void): () => void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  const utterances = toUtterances(text).map((piece) => new SpeechSynthesisUtterance(piece));
  const last = utterances.at(-1);
  if (!last) {
    queueMicrotask(onEnd);
    return () => {};
  }
  last.addEventListener('end', onEnd);
  for (const utterance of utterances) {
    utterance.addEventListener('error', onEnd);
    speechSynthesis.speak(utterance);
  }
  return () => {
    last.removeEventListener('end', onEnd);
    for (const utterance of utterances) utterance.removeEventListener('error', onEnd);
    speechSynthesis.cancel();
  };
}
