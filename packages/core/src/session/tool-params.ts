import { OrqError } from '../errors.ts';
import type { Tool } from './tool.ts';

/** What a request says of the tools (wire.md §2.3). Throws `OrqError` (`tool_schema`) when one has no schema. */
export function toToolParams(tools: readonly Tool[]) {
  return tools.map((tool) => ({
    type: 'function' as const,
    function: {
      name: tool.name,
      ...(tool.description ? { description: tool.description } : {}),
      parameters: jsonSchemaOf(tool),
    },
  }));
}

function jsonSchemaOf(tool: Tool): Readonly<Record<string, unknown>> {
  if (tool.parameters) return tool.parameters;
  if (!tool.input) return { type: 'object', properties: {} };
  const convert = tool.input['~standard'].jsonSchema?.input;
  if (convert) return convert({ target: 'draft-2020-12' });
  throw new OrqError(
    'tool_schema',
    `The schema of the tool "${tool.name}" cannot give its JSON Schema: set \`parameters\` beside \`input\`.`,
  );
}
