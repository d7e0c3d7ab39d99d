import { createJsonReader, type JsonReader } from '../json/create-json-reader.ts';
import type { AssistantPart, ToolCallPart } from '../message/types.ts';

/**
 * Gives tool calls the value of their arguments while these arrive. Each character is read once, however often
 * it is asked; a call that did not change keeps its identity.
 */
export function createInputReader(
  createReader: () => JsonReader = createJsonReader,
): (parts: readonly AssistantPart[]) => readonly AssistantPart[] {
  const readers = new Map<string, { readonly reader: JsonReader; length: number }>();
  const known = new WeakMap<ToolCallPart, ToolCallPart>();

  function read(call: ToolCallPart): ToolCallPart {
    const before = known.get(call);
    if (before) return before;
    const progress = readers.get(call.id) ?? { reader: createReader(), length: 0 };
    readers.set(call.id, progress);
    progress.reader.write(call.arguments.slice(progress.length));
    progress.length = call.arguments.length;
    const input = progress.reader.snapshot();
    const withInput = input === undefined ? call : { ...call, input };
    known.set(call, withInput);
    return withInput;
  }

  return (parts) =>
    parts.map((part) => (part.type === 'tool-call' && part.state === 'streaming' ? read(part) : part));
}
