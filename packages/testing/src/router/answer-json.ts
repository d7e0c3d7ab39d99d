import { createPace, untilAborted } from '../clock.ts';
import { reject, type PlainResponse } from '../script/reply.ts';
import type { Steps } from '../script/step.ts';
import type { Delta, ToolCallDelta, WireError } from '../wire.ts';
import type { AnswerContext } from './answer-context.ts';
import { takeUntilAborted } from './answer-stream.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import { json } from './exchange.ts';
import { createTally } from './tally.ts';

/** A whole answer: a reply to send, or the bytes of a body that breaks. */
export type WholeAnswer =
  | { readonly type: 'reply'; readonly reply: PlainResponse }
  | { readonly type: 'broken'; readonly bytes: AsyncIterator<Uint8Array, void> };

type Choice = { readonly message: Record<string, unknown>; reason: string | null };

/**
 * Plays an answer to its end and gives it as one completion. A fault in it leaves half of the text; steps that
 * only a stream can show (chunks, raw bytes, reads) are passed over.
 */
export async function completeAnswer(steps: Steps, context: AnswerContext): Promise<WholeAnswer> {
  const { clock, signal, envelope } = context;
  const tally = createTally(context.request, context.serial);
  const pace = createPace(clock, context.tokensPerSecond, signal);
  const choices = new Map<number, Choice>();
  const choiceAt = (index: number): Choice => {
    const choice = choices.get(index) ?? { message: { role: 'assistant', content: null }, reason: null };
    choices.set(index, choice);
    tally.begin(index);
    return choice;
  };
  const toText = () =>
    JSON.stringify({
      id: envelope.id,
      object: 'chat.completion',
      created: envelope.created,
      model: envelope.model,
      choices: [...choices]
        .toSorted(([first], [second]) => first - second)
        .map(([index, { message, reason }]) => ({ index, message, finish_reason: reason, logprobs: null })),
      usage: tally.usage(),
    });
  const half = () => {
    choiceAt(0);
    const text = toText();
    return text.slice(0, text.length / 2);
  };

  for await (const step of takeUntilAborted(steps, signal)) {
    if ('tokens' in step) await pace.spend(step.tokens);
    switch (step.type) {
      case 'delta':
      case 'tool-call':
        foldDelta(choiceAt(step.choice).message, tally.toDelta(step));
        break;
      case 'finish':
        choiceAt(step.choice).reason = step.reason;
        tally.finish(step.choice);
        break;
      case 'usage':
        tally.setUsage(step.usage);
        break;
      case 'speed':
        pace.setSpeed(step.tokensPerSecond);
        break;
      case 'pause':
        await clock.wait(step.ms, signal);
        break;
      case 'stall':
        await untilAborted(new Promise<never>(() => {}), signal);
        break;
      case 'error':
        return { type: 'reply', reply: toRejection(step.error) };
      case 'drop':
        return { type: 'broken', bytes: dropped(half()) };
      case 'truncate':
      case 'malformed':
        return { type: 'reply', reply: json(half()) };
      default:
    }
  }

  for (const { choice, reason } of tally.unfinished()) choiceAt(choice).reason = reason;
  return { type: 'reply', reply: json(toText()) };
}

// An error that a stream would carry inside becomes the status of the whole response.
function toRejection({ message, type, code }: WireError): PlainResponse {
  const isStatus = typeof code === 'number' && code >= 400 && code <= 599;
  return reject(isStatus ? code : 502, { message, type, code });
}

async function* dropped(text: string): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode(text);
  throw new ConnectionDropped();
}

/** Adds a delta to a message in place: texts grow, lists are joined, tool calls by their index. */
function foldDelta(message: Record<string, unknown>, { tool_calls: calls, ...fields }: Delta): void {
  for (const [name, value] of Object.entries(fields)) {
    const before = message[name];
    if (typeof value === 'string' && typeof before === 'string' && name !== 'role')
      message[name] = before + value;
    else if (Array.isArray(value) && Array.isArray(before)) message[name] = [...before, ...value];
    else if (value !== null) message[name] = value;
  }
  for (const call of calls ?? []) message['tool_calls'] = foldCall(message['tool_calls'], call);
}

function foldCall(calls: unknown, delta: ToolCallDelta): readonly ToolCallDelta[] {
  const known: readonly ToolCallDelta[] = Array.isArray(calls) ? calls : [];
  if (delta.id !== undefined) return [...known, delta];
  return known.map((call) => (call.index === delta.index ? extendCall(call, delta) : call));
}

function extendCall(call: ToolCallDelta, delta: ToolCallDelta): ToolCallDelta {
  const joined = (call.function?.arguments ?? '') + (delta.function?.arguments ?? '');
  return { ...call, function: { ...call.function, arguments: joined } };
}
