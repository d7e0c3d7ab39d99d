import { loadBehind } from '../client/load-behind.ts';
import { OrqError } from '../errors.ts';
import type { AssistantMessage, MessageError, TurnOutcome, Usage } from '../message/types.ts';
import { insertMessage, nodeOf, replaceMessage, selectBranch } from '../thread/edit-thread.ts';
import { readMessages } from '../thread/read-thread.ts';
import type { Thread } from '../thread/types.ts';
import type { RememberedDecisions } from './answer-call.ts';
import { callSafely } from './call-safely.ts';
import { createTurn, type LiveTurn } from './create-turn.ts';
import type { Store } from './create-store.ts';
import { describeError, outcomeOfError } from './describe-error.ts';
import type { ChatEnvironment } from './environment.ts';
import type { Tell } from './observers.ts';
import type { SessionAction } from './reduce-session.ts';
import { measure, settleMessage } from './settle-message.ts';
import { addUsages } from './select.ts';
import type { ToolDecision } from './tool.ts';
import type { ChatOptions, SendOptions, SessionState, TurnResult } from './types.ts';

export type TurnStart = {
  /** The thread that the answer is written into; its head is what the answer follows, unless it is in it. */
  readonly thread: Thread;
  readonly message: AssistantMessage;
  readonly options?: SendOptions | undefined;
};

type Running = {
  readonly live: LiveTurn;
  readonly controller: AbortController;
  readonly price: ChatOptions['price'];
  readonly startedAt: number;
  readonly resolve: (result: TurnResult) => void;
  readonly reject: (error: unknown) => void;
};

type RunnerContext = {
  readonly store: Store<SessionState, SessionAction>;
  readonly environment: ChatEnvironment;
  /** The options as they are now. */
  readonly options: () => ChatOptions;
  /** Tells everyone who listens. */
  readonly tell: Tell;
  /** After a turn settled and everyone was told. */
  readonly onSettled: (outcome: TurnOutcome) => void;
};

/** Runs one turn at a time and settles each exactly once, whatever ends it. */
export type TurnRunner = {
  readonly isRunning: () => boolean;
  /** Resolves when the turn settles, also by a stop; rejects with what made it fail. */
  readonly start: (turn: TurnStart) => Promise<TurnResult>;
  readonly stop: () => void;
  readonly finish: () => void;
  /** Whether a call was waiting for this decision. */
  readonly decide: (toolCallId: string, decision: ToolDecision) => boolean;
};

export function createTurnRunner({
  store,
  environment,
  options,
  tell,
  onSettled,
}: RunnerContext): TurnRunner {
  const remembered: RememberedDecisions = new Map();
  const loadStep = loadBehind(async () => (await import('./create-step.ts')).createStep);
  let running: Running | undefined;

  function start({ thread, message, options: sendOptions }: TurnStart): Promise<TurnResult> {
    if (running) throw new OrqError('busy', 'A turn is running: stop it, or wait until it settles.');
    const controller = new AbortController();
    const held = insertMessage(thread, message, parentOf(thread, message.id), environment.now());
    const history = readMessages({ ...held, headId: parentOf(thread, message.id) });

    const started = options();
    const live = createTurn({
      history,
      message,
      options: started,
      params: sendOptions?.params ?? {},
      environment,
      signal: controller.signal,
      remembered,
      publish(progress) {
        if (running?.live === live) store.dispatch({ type: 'turn-progressed', ...progress });
      },
      tell,
      loadStep,
    });

    const startedAt = environment.now();
    const promise = new Promise<TurnResult>((resolve, reject) => {
      running = { live, controller, price: started.price, startedAt, resolve, reject };
    });
    const turnId = environment.createId();
    store.dispatch({ type: 'turn-started', turnId, thread: held, message, now: startedAt });
    tell((app) => app.onStart?.({ id: turnId, result: promise }));
    void live.run().then(
      ({ outcome, error }) => settle(live, outcome, error),
      (error: unknown) => fail(live, error),
    );
    return promise;
  }

  function fail(live: LiveTurn, cause: unknown): void {
    const outcome = outcomeOfError(cause, live.current().parts.length > 0);
    const error = outcome === 'stopped' ? undefined : describeError(cause, environment.now());
    settle(live, outcome, error, cause);
  }

  function settle(live: LiveTurn, outcome: TurnOutcome, error?: MessageError, cause?: unknown): void {
    if (running?.live !== live) return;
    const { price, startedAt, resolve, reject } = running;
    running = undefined;

    const written = live.current();
    // A request that failed before its answer began is not paid for.
    const spent = outcome === 'error' && written.parts.length === 0 ? null : live.usage();
    const usage = addUsages([written.usage, spent && priced(spent, written.model, price)]) ?? undefined;
    const now = environment.now();
    const timings = measure({
      now,
      startedAt,
      firstTokenAt: live.firstTokenAt(),
      outputTokens: spent?.outputTokens ?? 0,
    });
    const message = settleMessage(written, { outcome, error, usage, timings });
    // What was used is counted once, on the first.
    const others = live.alternatives().map((other) => settleMessage(other, { outcome, timings }));
    const thread = holdAnswers(store.getSnapshot().thread, message, others, now);
    store.dispatch({ type: 'turn-settled', thread, outcome, error });

    const result: TurnResult = {
      message,
      outcome,
      timings,
      ...(usage ? { usage } : {}),
      ...(cause ? { error: cause } : {}),
    };
    if (message.status === 'failed') tell((app) => app.onError?.(cause, result));
    else if (outcome !== 'stopped') tell((app) => app.onFinish?.(result));
    tell((app) => app.onSettled?.(result));
    if (message.status === 'failed') reject(cause);
    else resolve(result);
    onSettled(outcome);
  }

  return {
    isRunning: () => running !== undefined,
    start,
    stop() {
      const current = running;
      if (!current) return;
      settle(current.live, 'stopped');
      current.controller.abort();
    },
    finish: () => running?.live.finish(),
    decide: (toolCallId, decision) => running?.live.decide(toolCallId, decision) ?? false,
  };
}

/** What the app says that it cost; a function that throws or does not know leaves it out. */
function priced(usage: Usage, model = '', price: ChatOptions['price']): Usage {
  let cost: number | undefined;
  callSafely(() => {
    cost = price?.(usage, model);
  });
  return cost === undefined ? usage : { ...usage, cost };
}

/** Where an answer stands: where it is already, else below the head. */
function parentOf(thread: Thread, messageId: string): string | null {
  const node = thread.nodes[messageId];
  return node ? node.parentId : thread.headId;
}

/** Puts the settled answer in its place, and the other choices beside it. The first one stays shown. */
function holdAnswers(
  thread: Thread,
  message: AssistantMessage,
  others: readonly AssistantMessage[],
  now: number,
): Thread {
  // Removed while it was written: then nobody wants it.
  if (!thread.nodes[message.id]) return thread;
  const held = replaceMessage(thread, message, now);
  if (others.length === 0) return held;
  const { parentId } = nodeOf(held, message.id);
  const all = others.reduce((tree, other) => insertMessage(tree, other, parentId, now), held);
  return selectBranch(all, message.id);
}
