import { OrqError } from '../errors.ts';
import { jsonSchemaOf } from '../structured/standard-schema.ts';
import type { Tool } from './tool.ts';

/** What a request says of the tools (wire.md §2.3). Throws `OrqError` (`tool_schema`) when one has no schema. */
export function toToolParams(tools: readonly Tool[]) {
  return tools.map((tool) => ({
    type: 'function' as const,
    function: {
      name: tool.name,
      ...(tool.description ? { description: tool.description } : {}),
      parameters: parametersOf(tool),
    },
  }));
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
