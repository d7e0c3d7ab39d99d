import type {
  AssistantMessage,
  AssistantPart,
  MessageError,
  MessageStatus,
  Timings,
  TurnOutcome,
  Usage,
} from '../message/types.ts';

type Settlement = {
  readonly outcome: TurnOutcome;
  readonly error?: MessageError | undefined;
  readonly usage?: Usage | undefined;
  readonly timings: Timings;
};

/** An answer at the end of its turn: everything that was written, and how it ended. */
export function settleMessage(message: AssistantMessage, settlement: Settlement): AssistantMessage {
  const { outcome, error, usage, timings } = settlement;
  return {
    ...message,
    status: statusOf(outcome),
    parts: message.parts.map(settlePart),
    outcome,
    timings,
    ...(usage ? { usage } : {}),
    ...(error ? { error } : {}),
  };
}

function statusOf(outcome: TurnOutcome): MessageStatus {
  if (outcome === 'stopped') return 'stopped';
  return outcome === 'error' || outcome === 'disconnected' || outcome === 'stalled' ? 'failed' : 'done';
}

/** A call that nothing came of is said to be so: it is not run later, and not sent to the model again. */
function settlePart(part: AssistantPart): AssistantPart {
  const isOpen = part.type === 'tool-call' && ['streaming', 'running', 'needs-approval'].includes(part.state);
  return isOpen ? { ...part, state: 'unanswered' } : part;
}

/** The answer as it was when it settled, ready to be written further. */
export function reopenMessage(message: AssistantMessage): AssistantMessage {
  const { outcome: _outcome, error: _error, timings: _timings, ...rest } = message;
  return { ...rest, status: message.parts.length > 0 ? 'streaming' : 'sending' };
}

/** `now`, `startedAt` and `firstTokenAt` are epoch ms. */
export function measure(times: {
  readonly now: number;
  readonly startedAt: number;
  readonly firstTokenAt: number | undefined;
  readonly outputTokens: number;
}): Timings {
  const { now, startedAt, firstTokenAt, outputTokens } = times;
  const total = now - startedAt;
  if (firstTokenAt === undefined) return { total };
  const writing = (now - firstTokenAt) / 1000;
  return {
    total,
    firstToken: firstTokenAt - startedAt,
    ...(writing > 0 && outputTokens > 1 ? { tokensPerSecond: (outputTokens - 1) / writing } : {}),
  };
}
