import { OrqError } from '../errors.ts';
import type { ToolParam } from '../schema/index.ts';
import { jsonSchemaOf } from '../structured/standard-schema.ts';
import type { Tool } from './tool.ts';

/**
 * What a request says of the tools (wire.md §2.3): ours, and those that it names itself, such as a server's. Of two
 * with one name the request's own counts. Throws `OrqError` (`tool_schema`) when one of ours has no schema.
 */
export function toToolParams(tools: readonly Tool[] = [], declared?: unknown): readonly ToolParam[] {
  const others = Array.isArray(declared) ? declared : [];
  return [...tools.filter((tool) => !isDeclared(tool.name, others)).map(toToolParam), ...others];
}

/** Whether a request itself names a tool. `tools` are as they are on the wire. */
export function isDeclared(name: string, tools: unknown): boolean {
  return (
    Array.isArray(tools) &&
    tools.some((tool: { function?: { name?: unknown } }) => tool.function?.name === name)
  );
}

function toToolParam(tool: Tool) {
  return {
    type: 'function' as const,
    function: {
      name: tool.name,
      ...(tool.description ? { description: tool.description } : {}),
      parameters: parametersOf(tool),
    },
  };
}

function parametersOf(tool: Tool): Readonly<Record<string, unknown>> {
  if (tool.parameters) return tool.parameters;
  if (!tool.input) return { type: 'object', properties: {} };
  const parameters = jsonSchemaOf(tool.input);
  if (parameters) return parameters;
  throw new OrqError(
    'tool_schema',
    `The schema of the tool "${tool.name}" cannot give its JSON Schema: set \`parameters\` beside \`input\`.`,
  );
}
