'use client';

import { useEffect, useState } from 'react';

/** Time and frames, so that tests decide them. */
export interface PlaybackClock {
  /** In ms, from any beginning. */
  readonly now: () => number;
  /** Calls back before the next paint. Returns how to call it off. */
  readonly nextFrame: (callback: () => void) => () => void;
}

const systemClock: PlaybackClock = {
  now: () => performance.now(),
  nextFrame(callback) {
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  },
};

export interface Playback {
  /** From 0 to the length, in ms. */
  readonly time: number;
  readonly isPlaying: boolean;
  /** Plays, from the beginning where it is over; or pauses. */
  readonly toggle: () => void;
  readonly seek: (time: number) => void;
}

/** A time that runs from 0 to `length`, `speed` times as fast as the clock. It begins paused. */
export function usePlayback(length: number, speed: number, clock = systemClock): Playback {
  const [time, setTime] = useState(0);
  const [wanted, setWanted] = useState(false);
  const isPlaying = wanted && time < length;

  useEffect(() => {
    if (!isPlaying) return undefined;
    let before = clock.now();
    let cancel = clock.nextFrame(tick);
    function tick(): void {
      const now = clock.now();
      const passed = (now - before) * speed;
      before = now;
      setTime((shown) => Math.min(length, shown + passed));
      cancel = clock.nextFrame(tick);
    }
    return () => cancel();
  }, [isPlaying, length, speed, clock]);

  return {
    time,
    isPlaying,
    toggle() {
      if (!isPlaying && time >= length) setTime(0);
      setWanted(!isPlaying);
    },
    seek: (next) => setTime(Math.min(length, Math.max(0, next))),
  };
}
