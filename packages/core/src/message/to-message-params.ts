import type { MessageParam } from '../schema/message-param.ts';
import { textOfFile } from './text-file.ts';
import type {
  AssistantMessage,
  AssistantPart,
  FilePart,
  Message,
  ReasoningPart,
  ToolCallPart,
  UserPart,
} from './types.ts';

/** What a request says of a conversation so far (wire.md §2.2). Answers that hold nothing are left out. */
export function toMessageParams(messages: readonly Message[], instructions?: string): MessageParam[] {
  const params = messages.flatMap(toParams);
  return instructions ? [{ role: 'system', content: instructions }, ...params] : params;
}

function toParams(message: Message): MessageParam[] {
  switch (message.role) {
    case 'system':
      return [{ role: 'system', content: message.parts.map((part) => part.text).join('\n\n') }];
    case 'user':
      return [{ role: 'user', content: toUserContent(message.parts) }];
    case 'assistant':
      return splitSteps(message).flatMap(toStepParams);
  }
}

function toUserContent(parts: readonly UserPart[]) {
  const [first] = parts;
  if (parts.length === 1 && first?.type === 'text') return first.text;
  return parts.map(toUserPartParam);
}

function toUserPartParam(part: UserPart) {
  switch (part.type) {
    case 'text':
      return { type: 'text' as const, text: part.text };
    case 'image': {
      const detail = part.detail ? { detail: part.detail } : {};
      return { type: 'image_url' as const, image_url: { url: part.url, ...detail } };
    }
    case 'audio':
      return { type: 'input_audio' as const, input_audio: { data: part.data, format: part.format } };
    case 'file':
      return toFileParam(part);
  }
}

/** Text goes as text, which every model reads; many providers refuse any file but a PDF. */
function toFileParam(part: FilePart) {
  const text = textOfFile(part);
  if (text !== undefined) {
    const name = part.name ? ` name=${JSON.stringify(part.name)}` : '';
    return { type: 'text' as const, text: `<file${name}>\n${text}\n</file>` };
  }
  const where = part.url.startsWith('data:') ? { file_data: part.url } : { uri: part.url };
  const name = part.name ? { filename: part.name } : {};
  const media = part.mediaType ? { mime_type: part.mediaType } : {};
  return { type: 'file' as const, file: { ...where, ...name, ...media } };
}

/** The parts of each request of a turn. What comes after a step's calls belongs to the next step. */
function splitSteps(message: AssistantMessage): AssistantPart[][] {
  const steps: AssistantPart[][] = [];
  let last: AssistantPart | undefined;
  for (const part of message.parts) {
    const begins =
      last === undefined ||
      (last.type === 'tool-call' && (part.type !== 'tool-call' || part.step !== last.step));
    if (begins) steps.push([]);
    steps.at(-1)?.push(part);
    last = part;
  }
  return steps;
}

/** One request's answer, and what its tools returned. */
function toStepParams(parts: readonly AssistantPart[]): MessageParam[] {
  const calls = parts.filter((part) => part.type === 'tool-call').filter(isAnswered);
  const content = toAssistantContent(parts);
  const audio = parts.find((part) => part.type === 'audio')?.id;
  if (content === null && calls.length === 0 && audio === undefined) return [];

  const reasoning = parts.find((part) => part.type === 'reasoning');
  return [
    {
      role: 'assistant',
      content,
      ...(calls.length > 0 ? { tool_calls: calls.map(toToolCallParam), ...replayed(reasoning) } : {}),
      ...(reasoning?.details ? { reasoning_details: reasoning.details } : {}),
      ...(audio === undefined ? {} : { audio: { id: audio } }),
    },
    ...calls.map((call) => ({
      role: 'tool' as const,
      tool_call_id: call.id,
      content: toToolContent(call),
    })),
  ];
}

/** Unsigned reasoning goes back as text, and only beside the calls it led to. */
function replayed(reasoning: ReasoningPart | undefined) {
  if (!reasoning?.text || reasoning.signature) return {};
  return { reasoning_content: reasoning.text };
}

/** Plain text where that says it all; parts where a signature or a refusal must go along. */
function toAssistantContent(parts: readonly AssistantPart[]) {
  const content = parts.flatMap<AssistantContentPart>(toAssistantPartParam);
  if (content.length === 0) return null;
  if (!content.every((part) => part.type === 'text')) return content;
  return content.map((part) => part.text).join('');
}

type AssistantContentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'refusal'; readonly refusal: string }
  | { readonly type: 'reasoning'; readonly reasoning: string; readonly signature: string }
  | { readonly type: 'redacted_reasoning'; readonly data: string };

function toAssistantPartParam(part: AssistantPart): AssistantContentPart[] {
  switch (part.type) {
    case 'text':
      return part.text ? [{ type: 'text' as const, text: part.text }] : [];
    case 'refusal':
      return [{ type: 'refusal' as const, refusal: part.text }];
    case 'reasoning': {
      const { text, signature, redacted } = part;
      return [
        ...(signature ? [{ type: 'reasoning' as const, reasoning: text, signature }] : []),
        ...(redacted ? [{ type: 'redacted_reasoning' as const, data: redacted }] : []),
      ];
    }
    default:
      return [];
  }
}

/** A provider refuses a call without a result, so a call that was never answered is not mentioned. */
function isAnswered(call: ToolCallPart): boolean {
  return call.state === 'done' || call.state === 'failed' || call.state === 'denied';
}

function toToolCallParam(call: ToolCallPart) {
  return {
    id: call.id,
    type: 'function' as const,
    function: { name: call.name, arguments: call.arguments || '{}' },
    ...call.extra,
  };
}

function toToolContent(call: ToolCallPart): string {
  if (call.state === 'denied') return call.error ?? 'The user denied this call.';
  if (call.state === 'failed') return `Error: ${call.error ?? 'the tool failed.'}`;
  return typeof call.output === 'string' ? call.output : (JSON.stringify(call.output) ?? 'null');
}
