import type { RouterModel } from '../router/create-test-router.ts';
import { text, toolCall } from '../script/parts.ts';
import { textOf, type ChatRequest, type WireMessage, type WireTool } from '../wire.ts';
import { userTexts } from './conversation.ts';
import { fillArguments } from './fill-arguments.ts';
import { localModel } from './local-model.ts';

/** `local/tools` calls the tools that the request offers, then tells what they gave. */
export function toolsModel(): RouterModel {
  return localModel('local/tools', (request) => {
    const question = userTexts(request.messages)[0] ?? '';
    if (request.messages.at(-1)?.role === 'tool') return [text(report(request.messages))];
    if (!request.tools?.length) return [text(noTools)];

    const chosen = choose(request, request.tools, question);
    if (chosen.length === 0)
      return [text('You told me to call no tool (`tool_choice: "none"`), so I only talk.')];
    const names = chosen.map((tool) => `\`${tool.function.name}\``).join(' and ');
    return [
      text(`I’ll ask ${names}.`),
      ...chosen.map((tool) =>
        toolCall(tool.function.name, fillArguments(tool.function.parameters, question)),
      ),
    ];
  });
}

/** The tools to call: the one that was demanded, all that the question names, else the one that fits best. */
function choose(request: ChatRequest, tools: readonly WireTool[], question: string): readonly WireTool[] {
  const { tool_choice: demand } = request;
  if (demand === 'none') return [];
  const demanded = tools.find((tool) => JSON.stringify(demand)?.includes(`"name":"${tool.function.name}"`));
  if (demanded) return [demanded];

  const scored = tools.map((tool) => ({ tool, score: fit(tool, question) }));
  const wantsAll = /\b(?:all|both|every|each)\b/i.test(question);
  const named = scored.filter(({ score }) => wantsAll || score >= nameWeight);
  const best = scored.toSorted((first, second) => second.score - first.score).slice(0, 1);
  return (named.length > 0 ? named : best)
    .slice(0, request.parallel_tool_calls === false ? 1 : undefined)
    .map(({ tool }) => tool);
}

const nameWeight = 10;

// A word of the name weighs more than all that a description is likely to share with the question.
function fit(tool: WireTool, question: string): number {
  const said = new Set(wordsOf(question));
  const shared = (words: string) => wordsOf(words).filter((word) => said.has(word)).length;
  return (
    nameWeight * shared(tool.function.name) +
    Math.min(shared(tool.function.description ?? ''), nameWeight - 1)
  );
}

// `getWeather` and `get_weather` both speak of the weather; words such as “get” say nothing.
function wordsOf(words: string): readonly string[] {
  const spaced = words.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return (spaced.match(/\p{L}{3,}/gu) ?? []).filter((word) => !emptyWords.has(word));
}

const emptyWords = new Set(
  'the and for you your what with from that this can get has have are how does all'.split(' '),
);

function report(messages: readonly WireMessage[]): string {
  const last = messages.findLastIndex((message) => message.role !== 'tool');
  const calls = messages[last]?.tool_calls ?? [];
  const results = messages.slice(last + 1).map((message) => {
    const call = calls.find((candidate) => candidate.id === message.tool_call_id);
    return `**${call?.function.name ?? 'The tool'}** answered:\n\n${block(textOf(message.content))}`;
  });
  const count = results.length === 1 ? 'That is the result' : `Those are the ${results.length} results`;
  return `${results.join('\n\n')}\n\n${count}, unchanged: a larger model would now put it into words.`;
}

function block(content: string): string {
  try {
    return fence(JSON.stringify(JSON.parse(content), null, 2), 'json');
  } catch {
    return fence(content || '(nothing)', 'text');
  }
}

// A fence must be longer than any run of backticks inside it.
function fence(content: string, language: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${content}\n${marks}`;
}

const noTools = `I call tools, but this request brought none. Give the chat one and ask again:

\`\`\`tsx
const getWeather = {
  name: 'get_weather',
  description: 'The weather in a city',
  input: z.object({ city: z.string() }),
  run: ({ city }) => ({ city, sky: 'clear', celsius: 21 }),
};

<OrqChat baseURL="/api/orq" model="local/tools" tools={[getWeather]} />
\`\`\`

Then “What is the weather in Paris?” makes me call it: the arguments stream in fragments, and I tell you what came
back. I call several tools at once when you name them, or say “all”.
`;
