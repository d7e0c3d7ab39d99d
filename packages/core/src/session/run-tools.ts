import type { AssistantMessage, MessageError, ToolCallPart } from '../message/types.ts';
import { answerCall, type RememberedDecisions } from './answer-call.ts';
import type { ChatEnvironment } from './environment.ts';
import { defaultLimits, findLimit } from './loop-limits.ts';
import type { Tell } from './observers.ts';
import type { ToolResult } from './run-tool.ts';
import { shareDecisions } from './share-decisions.ts';
import { isDeclared } from './tool-params.ts';
import type { ToolDecision } from './tool.ts';
import type { ChatOptions } from './types.ts';
import { withinTime } from './within-time.ts';

/** What a tool loop knows of its turn. */
export type ToolLoop = {
  readonly options: ChatOptions;
  /** Tools that the request itself named, as they are on the wire. */
  readonly declared: unknown;
  readonly environment: ChatEnvironment;
  readonly signal: AbortSignal;
  readonly remembered: RememberedDecisions;
  readonly tell: Tell;
  /** The first step of this turn: a message that is resumed has others before it. */
  readonly firstStep: number;
  /** Epoch ms. */
  readonly startedAt: number;
  /** The answer as it is now. */
  readonly message: () => AssistantMessage;
  /** Output tokens so far. */
  readonly tokens: () => number;
  update(id: string, change: Partial<ToolResult>): void;
  /** Resolves with what a person or the app says of the call; rejects when the turn is stopped. */
  waitForDecision(id: string): Promise<ToolDecision>;
};

/**
 * Answers the calls of a step side by side; resolves when the last one has its answer, with the limit that the
 * turn has then reached. Rejects only on a stop. `steps` counts the requests of the turn.
 */
export type RunTools = (calls: readonly ToolCallPart[], steps: number) => Promise<MessageError | undefined>;

export function createToolLoop(loop: ToolLoop): RunTools {
  const { options, environment, tell, firstStep } = loop;
  const tools = options.tools ?? [];
  const limits = { ...defaultLimits, ...options.limits };
  const decisions = shareDecisions((id) => loop.waitForDecision(id), environment.now);
  const elapsed = () => environment.now() - loop.startedAt - decisions.waited();

  async function run(call: ToolCallPart): Promise<void> {
    tell((app) => app.onToolCall?.(call));
    const tool = tools.find(({ name }) => name === call.name);
    const result = await answerCall(call, {
      tool,
      isDeclared: isDeclared(call.name, loop.declared),
      signal: loop.signal,
      remembered: loop.remembered,
      update: (change) => loop.update(call.id, change),
      waitForDecision: () => decisions.wait(call),
      withinTime: (work) =>
        withinTime(work, { signal: loop.signal, ms: limits.time - elapsed(), after: environment.after }),
    });
    loop.update(call.id, result);
    tell((app) => app.onToolSettled?.({ ...call, ...result }, tool));
  }

  return async (calls, steps) => {
    await Promise.all(calls.map(run));
    const { parts } = loop.message();
    return findLimit(
      {
        calls: parts.filter((part) => part.type === 'tool-call').filter(({ step }) => step >= firstStep),
        steps,
        elapsed: elapsed(),
        tokens: loop.tokens(),
      },
      limits,
    );
  };
}
