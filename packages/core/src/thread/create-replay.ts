import { closeCall } from '../message/close-call.ts';
import type { AssistantMessage, AssistantPart, Message } from '../message/types.ts';

/** A conversation by the time since its beginning, in ms. */
export type Replay = {
  /** When the last word has come. */
  readonly length: number;
  /** What was there at a time. A message that does not change between two times is the same one. */
  readonly at: (time: number) => readonly Message[];
};

/** A person reads and thinks, and a model may work for minutes: nobody waits that long again. In ms. */
const pause = { least: 600, most: 2_000 };
const wait = { least: 200, most: 3_000 };
const writing = { least: 300, most: 30_000 };

type Scene = {
  readonly message: Message;
  readonly from: number;
  readonly begin: number;
  readonly end: number;
};

const within = (value: number, { least, most }: typeof pause) => Math.min(most, Math.max(least, value));

/** Prepares a path of messages to be shown again as fast as it once came, without its long silences. */
export function createReplay(messages: readonly Message[]): Replay {
  const scenes: Scene[] = [];
  let clock = 0;
  let last: Message | undefined;
  for (const message of messages.map(toSettled)) {
    const from = clock + (last ? silence(last, message) : 0);
    const begin = from + (message.role === 'assistant' ? within(message.timings?.firstToken ?? 0, wait) : 0);
    const end = begin + (message.role === 'assistant' ? within(writingTime(message), writing) : 0);
    scenes.push({ message, from, begin, end });
    clock = end;
    last = message;
  }
  return {
    length: clock,
    at: (time) => scenes.filter(({ from }) => from <= time).map((scene) => show(scene, time)),
  };
}

/** Nobody can answer a call of a recording. */
function toSettled(message: Message): Message {
  if (message.role !== 'assistant' || message.status !== 'needs-approval') return message;
  return { ...message, status: 'stopped', parts: message.parts.map(closeCall) };
}

function silence(before: Message, { role, createdAt }: Message): number {
  if (role === 'assistant') return 0;
  const spent = before.role === 'assistant' ? (before.timings?.total ?? 0) : 0;
  return within(createdAt - before.createdAt - spent, pause);
}

function writingTime({ timings, parts }: AssistantMessage): number {
  // Where nobody measured it: about as fast as models write.
  return timings ? timings.total - (timings.firstToken ?? 0) : lengthOf(parts) * 4;
}

function show({ message, begin, end }: Scene, time: number): Message {
  if (message.role !== 'assistant' || time >= end) return message;
  const share = Math.max(0, time - begin) / (end - begin);
  return {
    ...message,
    status: 'streaming',
    parts: beginning(message.parts, share * lengthOf(message.parts)),
  };
}

/** Characters of what is written; what comes at once counts as one. */
function sizeOf(part: AssistantPart): number {
  return part.type === 'text' || part.type === 'reasoning' || part.type === 'refusal' ? part.text.length : 1;
}

function lengthOf(parts: readonly AssistantPart[]): number {
  return parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

/** So many characters of the parts. A character of two halves is not cut. */
function beginning(parts: readonly AssistantPart[], length: number): readonly AssistantPart[] {
  const shown: AssistantPart[] = [];
  let rest = Math.floor(length);
  for (const part of parts) {
    if (rest <= 0) break;
    const size = sizeOf(part);
    shown.push(rest < size && 'text' in part ? { ...part, text: cut(part.text, rest) } : part);
    rest -= size;
  }
  return shown;
}

function cut(text: string, length: number): string {
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(length - 1));
  return text.slice(0, isHalf ? length - 1 : length);
}
