import type { ToolCallPart } from '../message/types.ts';
import { failed, readInput, runTool, validateInput, type ToolResult, type WithinTime } from './run-tool.ts';
import type { Tool, ToolDecision } from './tool.ts';

/** What a person decided to have decided always, by tool name; lives as long as the session. */
export type RememberedDecisions = Map<string, boolean>;

export type CallContext = {
  readonly tool: Tool | undefined;
  /** Whether the request itself named the tool: then the app or a server answers it. */
  readonly isDeclared: boolean;
  readonly signal: AbortSignal;
  readonly remembered: RememberedDecisions;
  /** Shows how the call stands now. */
  update(change: Partial<ToolResult>): void;
  /** Resolves with what a person or the app says of the call; rejects when the turn is stopped. */
  waitForDecision(): Promise<ToolDecision>;
  readonly withinTime: WithinTime;
};

/** What a tool is run with; `arguments` where a person changed them. */
type Arguments = Pick<ToolResult, 'input' | 'arguments'>;

/** Brings one call to its end: checks it, asks where someone must be asked, runs it. Rejects only on a stop. */
export async function answerCall(call: ToolCallPart, context: CallContext): Promise<ToolResult> {
  const { tool } = context;
  if (!tool && !context.isDeclared) return failed(new Error(`There is no tool named "${call.name}".`));
  if (!tool?.run) return decide(call, context, undefined);

  let input: unknown;
  let mustAsk: boolean;
  try {
    input = await readInput(tool, call);
    mustAsk = needsApproval(tool, input);
  } catch (error) {
    return failed(error);
  }
  return mustAsk ? decide(call, context, input) : run(tool, call, context, { input });
}

function needsApproval(tool: Tool, input: unknown): boolean {
  return typeof tool.needsApproval === 'function' ? tool.needsApproval(input) : tool.needsApproval === true;
}

async function decide(call: ToolCallPart, context: CallContext, input: unknown): Promise<ToolResult> {
  const { tool, remembered } = context;
  const known = remembered.get(call.name);
  context.update({ state: 'needs-approval', input });
  const decision = known === undefined ? await context.waitForDecision() : { approved: known };

  if ('output' in decision) return { state: 'done', input, output: decision.output };
  if ('remember' in decision && decision.remember) remembered.set(call.name, decision.approved);
  if (!decision.approved) {
    const reason = 'reason' in decision ? decision.reason : undefined;
    return { state: 'denied', input, ...(reason ? { error: reason } : {}) };
  }
  if (!tool?.run) return failed(new Error(`"${call.name}" cannot run here: answer it with its output.`));
  const isEdited = 'input' in decision && decision.input !== undefined;
  return isEdited ? runEdited(tool, call, context, decision.input) : run(tool, call, context, { input });
}

async function runEdited(
  tool: Tool,
  call: ToolCallPart,
  context: CallContext,
  input: unknown,
): Promise<ToolResult> {
  const edited = { input, arguments: JSON.stringify(input) };
  try {
    edited.input = await validateInput(tool, input);
  } catch (error) {
    return { ...failed(error), ...edited };
  }
  return run(tool, call, context, edited);
}

async function run(
  tool: Tool,
  call: ToolCallPart,
  context: CallContext,
  given: Arguments,
): Promise<ToolResult> {
  // A stop may have come while the arguments were checked.
  if (context.signal.aborted) throw context.signal.reason;
  context.update({ state: 'running', ...given });
  return { ...(await runTool(tool, call, given.input, context.withinTime)), ...given };
}
