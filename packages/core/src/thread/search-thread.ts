import type { Message } from '../message/types.ts';
import type { Thread } from './types.ts';

/** One place in a conversation that holds what was looked for. */
export type MessageHit = {
  readonly messageId: string;
  /** Which of the places in that message, from 0. */
  readonly index: number;
};

/** A stretch of a text, in UTF-16 code units: from `start` up to `end`. */
export type TextRange = { readonly start: number; readonly end: number };

/** Marks of Markdown that stand in or around words, and accents: nobody types them to find something. */
const unread = /[\p{M}*_`~[\]\\]/gu;
/** Where a link leads is not shown. */
const linkTarget = /(?<=\])\([^()\s]*\)/g;
const isAscii = /^\p{ASCII}*$/u;

/** A text as it is compared: without case, accents and marks, and with one kind of space. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return (isAscii.test(lower) ? lower : lower.normalize('NFD')).replace(unread, '').replace(/\s/g, ' ');
}

/** Every place of a message is one hit; what was typed is compared without case, accents and Markdown's marks. */
export function searchThread(thread: Thread, query: string): readonly MessageHit[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const hits: MessageHit[] = [];
  // Down each branch before the next one: a thread without branches is read from top to bottom.
  const open = [...thread.rootIds].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = thread.nodes[id];
    if (!node) continue;
    const count = countIn(foldedText(node.message), wanted);
    for (let index = 0; index < count; index += 1) hits.push({ messageId: id, index });
    for (let child = node.children.length - 1; child >= 0; child -= 1) open.push(node.children[child] ?? '');
  }
  return hits;
}

/** Where a text, such as that of a rendered message, holds what was looked for: compared as `searchThread` does. */
export function findInText(text: string, query: string): readonly TextRange[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  let folded = '';
  /** For each code unit of `folded`, the stretch of `text` that it stands for. */
  const origins: TextRange[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const piece = fold(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push({ start, end });
    start = end;
  }
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const first = origins[at];
    const last = origins[at + wanted.length - 1];
    if (first && last) ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}

const texts = new WeakMap<Message, string>();

/** Kept, since a search is typed letter by letter. */
function foldedText(message: Message): string {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const shown = message.parts.flatMap((part) =>
    part.type === 'text' || part.type === 'refusal' ? part.text.replace(linkTarget, '') : [],
  );
  const text = fold(shown.join('\n'));
  texts.set(message, text);
  return text;
}

function countIn(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) count += 1;
  return count;
}
