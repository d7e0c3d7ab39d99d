import type { RetryEvent } from '../client/options.ts';
import { toPlainParams } from '../message/to-plain-params.ts';
import type {
  AssistantMessage,
  AssistantPart,
  Message,
  MessageError,
  ToolCallPart,
  TurnOutcome,
  Usage,
} from '../message/types.ts';
import type { RememberedDecisions } from './answer-call.ts';
import { createDecisions } from './create-decisions.ts';
import type { createStep as CreateStep, Step } from './create-step.ts';
import type { ChatEnvironment } from './environment.ts';
import type { Tell } from './observers.ts';
import type { RunTools } from './run-tools.ts';
import { addUsages } from './select.ts';
import type { ToolDecision } from './tool.ts';
import type { ChatOptions } from './types.ts';

export type TurnSetup = {
  /** The messages before the answer. */
  readonly history: readonly Message[];
  /**
   * The answer as far as it is written; a turn that resumes one goes on behind its parts. When it names a stream,
   * that is read from its beginning instead.
   */
  readonly message: AssistantMessage;
  /** As they were when the turn began. */
  readonly options: ChatOptions;
  readonly params: Readonly<Record<string, unknown>>;
  readonly environment: ChatEnvironment;
  readonly signal: AbortSignal;
  readonly remembered: RememberedDecisions;
  publish(progress: TurnProgress): void;
  readonly tell: Tell;
  /** What reads answers. It loads behind the session, which paints without it. */
  readonly loadStep: () => Promise<typeof CreateStep>;
};

/** How far a turn is. The message names its stream while that is read. */
export type TurnProgress = {
  readonly message: AssistantMessage;
  /** Requests made so far, from 0. */
  readonly step: number;
  readonly isReconnecting: boolean;
};

export type TurnEnd = { readonly outcome: TurnOutcome; readonly error?: MessageError };

/** A turn at work. It changes no state: what it reads it hands to `publish`. */
export type LiveTurn = {
  /** Asks, answers calls, and asks again until the answer is there. Rejects with what broke it. */
  run(): Promise<TurnEnd>;
  /** All that has come by now, also what was not published yet. */
  current(): AssistantMessage;
  /** Other choices of the last request (`n` > 1), each as a message. */
  alternatives(): readonly AssistantMessage[];
  usage(): Usage | null;
  /** When the first piece of the answer came, in epoch ms. */
  firstTokenAt(): number | undefined;
  /** Whether the call was waiting for a decision. */
  decide(toolCallId: string, decision: ToolDecision): boolean;
  finish(): void;
};

/** Asks a cut answer to go on; sent along, never part of the thread. */
const continuation = 'Your answer was cut off. Go on exactly where it ended, and repeat nothing of it.';

export function createTurn(setup: TurnSetup): LiveTurn {
  const { environment, options, signal, history } = setup;
  const params = { ...options.params, ...setup.params };
  const startedAt = environment.now();
  const { stream: kept, ...begun } = setup.message;
  const firstStep = 1 + Math.max(-1, ...callsOf((kept ?? begun).parts).map((call) => call.step));
  const decisions = createDecisions(signal);
  const steps: Step[] = [];

  let message: AssistantMessage = begun;
  let reading: Step | undefined;
  let stream = kept;
  let isReconnecting = kept !== undefined;
  let isFinishing = false;
  let runTools: RunTools | undefined;

  async function run(): Promise<TurnEnd> {
    for (;;) {
      // A turn that goes on may find calls that nobody has answered yet.
      if (callsIn('needs-approval').length === 0) await ask();
      const calls = [...callsIn('streaming'), ...callsIn('needs-approval')];
      if (calls.length === 0) return { outcome: outcomeOf(message.finishReason) };

      runTools ??= await createRunTools();
      const limit = await runTools(calls, steps.length);
      if (isFinishing) return { outcome: 'stopped' };
      if (limit) return { outcome: 'limit', error: limit };
    }
  }

  /** Loaded when it is wanted: most chats have no tools. */
  async function createRunTools(): Promise<RunTools> {
    const { createToolLoop } = await import('./run-tools.ts');
    return createToolLoop({
      ...setup,
      declared: params['tools'],
      firstStep,
      startedAt,
      message: () => message,
      tokens: () => usage()?.outputTokens ?? 0,
      update: updateCall,
      waitForDecision: decisions.wait,
    });
  }

  /** One request and its answer. */
  async function ask(): Promise<void> {
    const init = { step: firstStep + steps.length, history, message, environment };
    const { completions } = options.client.router.chat;
    if (stream) publish(message);
    // Loaded when it is wanted: after a reload.
    const taken = stream && (await import('./take-up.ts')).takeUp({ ...init, stream, completions });
    const step = taken?.step ?? (await setup.loadStep())(init);
    steps.push(step);
    reading = step;
    try {
      const call = { signal, onReconnect };
      const source = await (taken ? taken.open(call) : completions.create(await toRequest(), call));
      const id = source.response.headers.get('x-orq-stream');
      if (id && !taken) {
        stream = { id, parts: message.parts };
        publish(message);
      }
      await step.read(source, publish);
    } finally {
      stream = undefined;
      isReconnecting = false;
      publish(step.current());
      reading = undefined;
    }
  }

  function onReconnect(event: RetryEvent | null): void {
    isReconnecting = event !== null;
    publish(message);
  }

  async function toRequest() {
    const messages = await toMessages();
    if (messages.at(-1)?.role === 'assistant') messages.push({ role: 'user', content: continuation });
    return {
      stream_options: { include_usage: true },
      ...params,
      ...(options.tools?.length ? { tools: await toTools() } : {}),
      model: options.model,
      messages,
      stream: true as const,
    };
  }

  async function toMessages() {
    const all = [...history, message];
    const plain = toPlainParams(all, options.instructions);
    if (plain) return plain;
    const { toMessageParams } = await import('../message/to-message-params.ts');
    return toMessageParams(all, options.instructions);
  }

  async function toTools() {
    const { toToolParams } = await import('./tool-params.ts');
    return toToolParams(options.tools, params['tools']);
  }

  function publish(next: AssistantMessage): void {
    message = next;
    const shown = stream ? { ...next, stream } : next;
    setup.publish({ message: shown, step: Math.max(0, steps.length - 1), isReconnecting });
  }

  function updateCall(id: string, change: Partial<ToolCallPart>): void {
    const parts = message.parts.map((part) =>
      part.type === 'tool-call' && part.id === id ? { ...part, ...change } : part,
    );
    const isWaiting = parts.some((part) => part.type === 'tool-call' && part.state === 'needs-approval');
    publish({ ...message, status: isWaiting ? 'needs-approval' : 'streaming', parts });
  }

  function callsIn(state: ToolCallPart['state']): readonly ToolCallPart[] {
    return callsOf(message.parts).filter((call) => call.state === state);
  }

  function usage(): Usage | null {
    return addUsages(steps.map((step) => step.usage()));
  }

  return {
    run,
    current: () => reading?.current() ?? message,
    alternatives: () => steps.at(-1)?.alternatives() ?? [],
    usage,
    firstTokenAt: () => steps.map((step) => step.firstTokenAt()).find((time) => time !== undefined),
    decide(id, decision) {
      if (!callsIn('needs-approval').some((call) => call.id === id)) return false;
      decisions.make(id, decision);
      return true;
    },
    finish() {
      isFinishing = true;
    },
  };
}

function callsOf(parts: readonly AssistantPart[]): readonly ToolCallPart[] {
  return parts.filter((part) => part.type === 'tool-call');
}

function outcomeOf(finishReason: string | undefined): TurnOutcome {
  if (finishReason === 'length') return 'length';
  return finishReason === 'content_filter' ? 'filtered' : 'complete';
}
