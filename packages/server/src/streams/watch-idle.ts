/** Watches something that should happen again and again. */
export type IdleWatch = {
  /** It happened. */
  readonly touch: () => void;
  readonly end: () => void;
};

/** Calls back when nothing has happened for `idleTime` ms, within a quarter of it. One timer, however often it happens. */
export function watchIdle(idleTime: number, onIdle: () => void): IdleWatch {
  let touchedAt = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - touchedAt < idleTime) return;
    clearInterval(timer);
    onIdle();
  }, idleTime / 4);
  return {
    touch() {
      touchedAt = performance.now();
    },
    end: () => clearInterval(timer),
  };
}
