import type { AssistantMessage, ChatSession } from '@orq-chat/core';

import { withLateWords } from '../labels/late/use-all-labels.ts';
import type { Labels } from '../labels/types.ts';
import { toErrorKind } from '../message/error-kind.ts';
import type { Announcer } from './announcer.ts';
import { endOfSentences, firstSentences, toSpeech } from './to-speech.ts';

/**
 * How much of an answer is spoken by itself: all of it once it is there (`full`), sentence by sentence while it
 * comes (`sentences`), only that it is there (`status`), or nothing (`off`).
 */
export type AnnounceMode = 'full' | 'sentences' | 'status' | 'off';

/** In ms. */
const answeringAfter = 500;
const stillAfter = 7_000;
const stillEvery = 15_000;
const sentencesEvery = 2_500;
const reconnectingAfter = 1_000;
/** Characters that are spoken of a long answer. */
const spokenLength = 500;
/** Characters that are read for them: to parse a book when it ends would hold up the page. */
const readLength = 64_000;

type Source = Pick<ChatSession, 'getSnapshot' | 'subscribe'>;

type Voice = { readonly announcer: Announcer; readonly labels: Labels; readonly mode: AnnounceMode };

function textOf({ parts }: AssistantMessage): string {
  return parts.map((part) => (part.type === 'text' || part.type === 'refusal' ? part.text : '')).join('\n\n');
}

/** Speaks what happens in a session, as the newest voice says. Returns what makes it stop. */
export function speakTurns(session: Source, newest: () => Voice): () => void {
  const voice = () => ({ ...newest(), labels: withLateWords(newest().labels) });
  let running = false;
  let spoken = 0;
  let nextSentenceAt = 0;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const say = (text: string) => voice().announcer.announce(text);

  function later(delay: number, run: () => void): void {
    timers.add(setTimeout(run, delay));
  }

  /** Runs after `first` ms, and then every `pause` ms until the turn ends. */
  function repeat(first: number, pause: number, run: () => void): void {
    const tick = () => {
      run();
      later(pause, tick);
    };
    later(first, tick);
  }

  function quiet(): void {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  }

  function speakNewSentences(): void {
    const { message } = session.getSnapshot().turn;
    if (!message) return;
    const speech = toSpeech(textOf(message), voice().labels).slice(spoken);
    const length = endOfSentences(speech);
    if (length === 0) return;
    say(speech.slice(0, length));
    spoken += length;
    nextSentenceAt = Date.now() + sentencesEvery;
  }

  function begin(): void {
    running = true;
    spoken = 0;
    nextSentenceAt = 0;
    const { mode, labels } = voice();
    if (mode === 'off') return;
    later(answeringAfter, () => {
      const { message } = session.getSnapshot().turn;
      if (message && textOf(message) === '') say(labels.answering);
    });
    repeat(stillAfter, stillEvery, () => Date.now() >= nextSentenceAt && say(labels.stillAnswering));
    if (mode === 'sentences') repeat(sentencesEvery, sentencesEvery, speakNewSentences);
  }

  function end(): void {
    running = false;
    quiet();
    const { mode, labels, announcer } = voice();
    const message = lastAnswer(session);
    if (mode === 'off' || !message) return;
    if (message.status === 'failed' && message.error) {
      const kind = toErrorKind(message.error);
      announcer.announce(`${labels.errorTitle[kind]}. ${labels.errorText[kind]}`, 'assertive');
    } else if (message.outcome === 'stopped') say(labels.stopped);
    else if (mode === 'status') say(labels.answered);
    else {
      const written = textOf(message);
      const read = spoken === 0 ? written.slice(0, readLength) : written;
      const { text, hasMore } = firstSentences(toSpeech(read, labels).slice(spoken), spokenLength);
      const rest = hasMore || read.length < written.length ? `${text} ${labels.speechMore}` : text;
      const wait = nextSentenceAt - Date.now();
      if (wait > 0) later(wait, () => say(rest));
      else say(rest);
    }
  }

  let looking: ReturnType<typeof setTimeout> | undefined;
  /** A connection that is back within a moment is not spoken of. */
  function followConnection(isReconnecting: boolean): void {
    if (!isReconnecting) {
      clearTimeout(looking);
      looking = undefined;
    } else if (looking === undefined) {
      looking = setTimeout(() => say(voice().labels.reconnecting), reconnectingAfter);
      timers.add(looking);
    }
  }

  let wasOffline = session.getSnapshot().isOffline;
  function followNetwork(): void {
    const { isOffline } = session.getSnapshot();
    if (isOffline && !wasOffline) say(voice().labels.offline);
    wasOffline = isOffline;
  }

  let asked: string | undefined;
  function askForApproval(): void {
    const { message } = session.getSnapshot().turn;
    const part = message?.parts.find(
      (entry) => entry.type === 'tool-call' && entry.state === 'needs-approval',
    );
    if (part?.type !== 'tool-call' || part.id === asked) return;
    asked = part.id;
    const { mode, labels, announcer } = voice();
    if (mode !== 'off')
      announcer.announce(`${labels.approvalTitle}. ${labels.approvalText(part.name)}`, 'assertive');
  }

  function onChange(): void {
    const { status, message, isReconnecting = false } = session.getSnapshot().turn;
    const isRunning = status === 'submitted' || status === 'streaming';
    if (isRunning && !running) begin();
    else if (!isRunning && running) end();
    if (message?.status === 'needs-approval') askForApproval();
    if (voice().mode === 'off') return;
    followConnection(isReconnecting);
    followNetwork();
  }

  const { status } = session.getSnapshot().turn;
  if (status === 'submitted' || status === 'streaming') begin();
  const unsubscribe = session.subscribe(onChange);
  return () => {
    unsubscribe();
    quiet();
  };
}

function lastAnswer(session: Source): AssistantMessage | undefined {
  const { thread } = session.getSnapshot();
  const message = thread.headId === null ? undefined : thread.nodes[thread.headId]?.message;
  return message?.role === 'assistant' ? message : undefined;
}
