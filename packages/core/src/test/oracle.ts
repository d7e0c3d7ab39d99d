// What a list of chunks means, written from the rules a second time and in another way: field by field over all
// deltas at once, where the fold goes delta by delta over all fields.

type Json = Record<string, unknown>;
type Call = { index: number | null; id: string; type: string; name: string; text: string; extras: Json };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPresent = (value: unknown) => value !== undefined && value !== null;
const texts = (values: readonly unknown[]) => values.filter(isText).join('');
const place = (value: unknown) => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : null);

export function expectedCompletion(chunks: readonly Json[]) {
  const choices = chunks.flatMap(({ choices: list }) =>
    Array.isArray(list)
      ? list.map((choice: Json, position) => ({ index: place(choice['index']) ?? position, choice }))
      : [],
  );
  const indices = [...new Set(choices.map(({ index }) => index))].sort((a, b) => a - b);
  const usages = chunks.map(({ usage }) => usage).filter((usage) => isObject(usage) && hasNumber(usage));
  const fallbacks = chunks
    .map(({ x_groq: groq }) => (isObject(groq) ? groq['usage'] : null))
    .filter((usage) => isObject(usage) && hasNumber(usage));
  return {
    id: chunks.map(({ id }) => id).find(isText) ?? null,
    object: 'chat.completion',
    created: chunks.map(({ created }) => created).find(Boolean) ?? null,
    model: chunks.map(({ model }) => model).find(isText) ?? null,
    choices: indices.map((index) =>
      expectedChoice(
        index,
        choices.filter((each) => each.index === index).map(({ choice }) => choice),
      ),
    ),
    usage: usages.at(-1) ?? fallbacks.at(-1) ?? null,
  };
}

const hasNumber = (usage: Json) => Object.values(usage).some((value) => typeof value === 'number');

function expectedChoice(index: number, choices: readonly Json[]) {
  const deltas = choices.map(({ delta }) => delta).filter(isObject);
  const parts = deltas.map(({ content }) =>
    Array.isArray(content) ? content.map(toPart) : [{ type: 'text', text: content }],
  );
  const ofType = (type: string) =>
    parts
      .flat()
      .filter((part) => part.type === type)
      .map(({ text }) => text);
  const calls = deltas
    .flatMap(({ tool_calls: list }) => (Array.isArray(list) ? list : []))
    .reduce<Call[]>(addCall, []);
  const logprobs = choices.map((choice) => choice['logprobs']).filter(isObject);
  const reasoning = deltas.map(
    (delta, at) =>
      texts(parts[at]?.filter((part) => part.type === 'reasoning').map(({ text }) => text) ?? []) +
      reasoningOf(delta),
  );
  return {
    index,
    message: {
      role: deltas.map(({ role }) => role).find(isText) ?? 'assistant',
      content: texts(ofType('text')) || null,
      refusal:
        texts(
          deltas.flatMap(({ refusal }, at) => [
            ...(parts[at] ?? []).filter((part) => part.type === 'refusal').map(({ text }) => text),
            refusal,
          ]),
        ) || null,
      reasoning: texts(reasoning) || null,
      tool_calls: sortCalls(calls).map(toCall),
      ...lastValues(deltas, ['reasoning_signature', 'redacted_reasoning']),
    },
    finish_reason:
      choices.map((choice) => choice['finish_reason'] ?? choice['finishReason']).findLast(isText) ?? null,
    ...(logprobs.length > 0 && {
      logprobs: { content: joined(logprobs, 'content'), refusal: joined(logprobs, 'refusal') },
    }),
  };
}

function toPart(part: unknown): { type: string; text: unknown } {
  if (!isObject(part)) return { type: 'text', text: part };
  if (part['type'] === 'thinking') {
    const { thinking } = part;
    return {
      type: 'reasoning',
      text: Array.isArray(thinking) ? texts(thinking.map((each: Json) => each['text'])) : thinking,
    };
  }
  return part['type'] === 'refusal'
    ? { type: 'refusal', text: part['refusal'] }
    : { type: 'text', text: part['text'] };
}

function reasoningOf({ reasoning, reasoning_content: other }: Json): string {
  return isText(reasoning) ? reasoning : isText(other) ? other : '';
}

function lastValues(deltas: readonly Json[], keys: readonly string[]): Json {
  const found = keys.map((key) => [key, deltas.map((delta) => delta[key]).findLast(isText)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function joined(logprobs: readonly Json[], key: string): unknown[] | null {
  const lists = logprobs.map((each) => each[key]).filter((list) => Array.isArray(list));
  return lists.length > 0 ? lists.flat() : null;
}

/** Rules 1 to 3 of the merge of tool calls, on a list of calls that is never changed. */
function addCall(calls: readonly Call[], entry: Json): Call[] {
  const called = isObject(entry['function']) ? entry['function'] : {};
  const [id, name, index] = [entry['id'], called['name'], place(entry['index'])];
  const target = targetOf(calls, index, isText(id) ? id : null, isText(name) ? name : null);
  const before = calls[target] ?? { index, id: '', type: '', name: '', text: '', extras: {} };
  const { index: _index, id: _id, type, function: _function, ...extras } = entry;
  const given = Object.entries(extras).filter(([, value]) => isPresent(value));
  const after: Call = {
    ...before,
    id: before.id || (isText(id) ? id : ''),
    type: before.type || (isText(type) ? type : ''),
    name: isText(name) ? nameOf(before.name, name) : before.name,
    text: before.text + textOf(called['arguments']),
    extras: { ...before.extras, ...Object.fromEntries(given) },
  };
  return target === -1 ? [...calls, after] : calls.map((call, at) => (at === target ? after : call));
}

function targetOf(
  calls: readonly Call[],
  index: number | null,
  id: string | null,
  name: string | null,
): number {
  const last = calls.length - 1;
  if (index !== null) {
    const newest = calls.map((call) => call.index).lastIndexOf(index);
    const known = calls[newest]?.id;
    return known && id !== null && known !== id && name !== null ? -1 : newest;
  }
  if (id !== null) return calls.findIndex((call) => call.id === id);
  if (name === null) return last;
  const { name: lastName, text } = calls[last] ?? { name: null, text: '' };
  if (lastName === '') return last;
  return lastName === name && !isWhole(text) ? last : -1;
}

function nameOf(before: string, name: string): string {
  if (before === '' || before === name) return name;
  return name.startsWith(before) ? name : before + name;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isPresent(value) ? JSON.stringify(value) : '';
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sortCalls(calls: readonly Call[]): Call[] {
  const indices = calls.map((call) => call.index);
  const mayBeSorted = indices.every((index) => index !== null) && new Set(indices).size === indices.length;
  return mayBeSorted ? calls.toSorted((a, b) => Number(a.index) - Number(b.index)) : [...calls];
}

function toCall({ id, type, name, text, extras }: Call) {
  return { ...extras, id, type: type || 'function', function: { name, arguments: text } };
}
