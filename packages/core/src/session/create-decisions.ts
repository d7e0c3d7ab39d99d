import type { ToolDecision } from './tool.ts';

/** What a person decides of the calls of one turn, and who waits for it. */
export type Decisions = {
  /** Rejects with the signal's reason. */
  readonly wait: (toolCallId: string) => Promise<ToolDecision>;
  readonly make: (toolCallId: string, decision: ToolDecision) => void;
};

export function createDecisions(signal: AbortSignal): Decisions {
  const waiting = new Map<string, (decision: ToolDecision) => void>();
  /** Made before the call asked for them: a reloaded page shows the question before the turn is up again. */
  const early = new Map<string, ToolDecision>();

  return {
    wait(id) {
      const made = early.get(id);
      if (made) return Promise.resolve(made);
      return new Promise((resolve, reject) => {
        waiting.set(id, resolve);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
    make(id, decision) {
      const resolve = waiting.get(id);
      waiting.delete(id);
      if (resolve) resolve(decision);
      else early.set(id, decision);
    },
  };
}
