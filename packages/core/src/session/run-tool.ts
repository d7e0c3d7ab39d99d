import type { ToolCallPart } from '../message/types.ts';
import { pathOf, type StandardIssue } from '../structured/standard-schema.ts';
import type { Tool } from './tool.ts';

/** What a call came to. `arguments` where a person changed them: the model sees the call as it was run. */
export type ToolResult = Pick<ToolCallPart, 'state' | 'input' | 'output' | 'error'> & {
  readonly arguments?: string;
};

/** Does work that a stop or the end of the turn's time aborts. */
export type WithinTime = (work: (signal: AbortSignal) => Promise<unknown>) => Promise<unknown>;

/** The arguments as a value. Throws with a sentence for the model when they are not what the tool takes. */
export async function readInput(tool: Tool, call: ToolCallPart): Promise<unknown> {
  return validateInput(tool, parseArguments(call.arguments));
}

function parseArguments(text: string): unknown {
  try {
    return JSON.parse(text.trim() || '{}');
  } catch (error) {
    throw new Error('The arguments are not valid JSON.', { cause: error });
  }
}

/** Checks an input by the tool's schema. Throws with every problem when it does not fit. */
export async function validateInput(tool: Tool, input: unknown): Promise<unknown> {
  if (!tool.input) return input;
  const result = await tool.input['~standard'].validate(input);
  if (!result.issues) return result.value;
  throw new Error(`The arguments do not fit: ${result.issues.map(describeIssue).join('; ')}`);
}

function describeIssue(issue: StandardIssue): string {
  const path = pathOf(issue).map(String).join('.');
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** Runs a tool. Never rejects: what it throws becomes a result that the model is told. */
export async function runTool(
  tool: Tool,
  call: ToolCallPart,
  input: unknown,
  withinTime: WithinTime,
): Promise<ToolResult> {
  try {
    const output = await withinTime(async (signal) => tool.run?.(input, { toolCallId: call.id, signal }));
    return { state: 'done', output };
  } catch (error) {
    return failed(error);
  }
}

export function failed(error: unknown): ToolResult {
  return { state: 'failed', error: error instanceof Error ? error.message : String(error) };
}
