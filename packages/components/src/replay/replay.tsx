'use client';

import { createChatSession, createReplay, readMessages, type ChatClient, type Thread } from '@orq-chat/core';
import { ChatSessionProvider } from '@orq-chat/hooks';
import { useEffect, useMemo, useState, type ReactElement } from 'react';

import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import type { PartProps } from '../internal/use-part.ts';
import { replaying } from '../labels/late/replaying.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { MessageParts } from '../message/message-parts.tsx';
import { MessageRoot } from '../message/message-root.tsx';
import sheet from '../styles/lazy/replay.css?inline';
import { ThreadHeader, ThreadTitle } from '../thread/thread-header.tsx';
import { ThreadMessages, type RenderMessage } from '../thread/thread-messages.tsx';
import { ThreadRoot, type PanelOptions } from '../thread/thread-root.tsx';
import { ThreadViewport } from '../thread/thread-viewport.tsx';
import { usePlayback, type Playback, type PlaybackClock } from './use-playback.ts';

export type ReplayProps = Omit<PartProps<'section'>, 'title' | 'children'> &
  PanelOptions & {
    thread: Thread;
    /** How many times as fast as it was. Default 1. */
    speed?: number | undefined;
    /** Heading of the panel. Default: the thread's title. */
    title?: string | undefined;
    /** Default: the browser's time and frames. */
    clock?: PlaybackClock | undefined;
  };

const refuse = () => Promise.reject(new Error('A replay asks no model.'));
const nobody: ChatClient = {
  router: { chat: { completions: { create: refuse, resume: refuse } }, models: { list: refuse } },
};

const renderMessage: RenderMessage = (messageId) => (
  <MessageRoot messageId={messageId}>
    <MessageParts />
  </MessageRoot>
);

function prefersStillness(): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

/**
 * A conversation that is shown again, to be watched and not changed: it begins when a person plays it, at the speed at
 * which it came. Where motion is not wanted, answers come whole.
 */
export function Replay({ thread, speed = 1, title, clock, ...props }: ReplayProps): ReactElement {
  const replay = useMemo(() => createReplay(readMessages(thread)), [thread]);
  const [session] = useState(() => createChatSession({ client: nobody, model: '' }));
  const playback = usePlayback(replay.length, speed, clock);

  useEffect(() => {
    const messages = replay.at(playback.time);
    const isStill = prefersStillness();
    session.setMessages(isStill ? messages.filter(({ status }) => status !== 'streaming') : messages);
  }, [session, replay, playback.time]);

  return (
    <ChatSessionProvider session={session}>
      <ThreadRoot announce="off" scrollMode="follow" {...props} readOnly shortcuts={false}>
        <ThreadHeader>
          <ThreadTitle>{title ?? thread.title}</ThreadTitle>
        </ThreadHeader>
        <ThreadViewport>
          <ThreadMessages>{renderMessage}</ThreadMessages>
        </ThreadViewport>
        <ReplayControls length={replay.length} playback={playback} />
      </ThreadRoot>
    </ChatSessionProvider>
  );
}

/** Says that this is a recording, and plays it. */
function ReplayControls({ length, playback }: { length: number; playback: Playback }): ReactElement {
  const labels = useLateLabels('replaying', replaying);
  const styles = useLazyStyles<HTMLDivElement>(sheet);
  const { time, isPlaying, toggle, seek } = playback;
  return (
    <div
      ref={styles}
      className="orq-replay"
      data-orq-part="replay-controls"
      role="group"
      aria-label={labels.recording}
    >
      <button type="button" className="orq-button" data-variant="primary" onClick={toggle}>
        {isPlaying ? labels.pause : labels.play}
      </button>
      <input
        type="range"
        className="orq-replay-position"
        aria-label={labels.position}
        aria-valuetext={labels.positionOf(toSeconds(time), toSeconds(length))}
        min={0}
        max={length}
        step={100}
        value={time}
        onChange={(event) => seek(Number(event.currentTarget.value))}
      />
      <span className="orq-replay-note">{labels.recording}</span>
    </div>
  );
}

const toSeconds = (ms: number) => Math.round(ms / 1000);
