// What a session pays for 60 kB of tool arguments in 15,000 deltas, against the same characters as text, in turns in
// one run. Counts CPU time, so that other work on the machine matters less.
import { createChatSession, Orq } from '@orq-chat/core';

const rounds = 21;
const pieces = cut(JSON.stringify({ rows: Array.from({ length: 1050 }, makeRow) }).slice(0, 60_000), 4);
const bodies = {
  text: events(pieces.map((content) => ({ content }))),
  arguments: events([
    { tool_calls: [{ index: 0, id: 'a', type: 'function', function: { name: 'save', arguments: '' } }] },
    ...pieces.map((piece) => ({ tool_calls: [{ index: 0, function: { arguments: piece } }] })),
  ]),
};

/** CPU time of each round in ms. */
const results = { text: [], arguments: [] };
for (let round = 0; round < rounds; round++) {
  const kinds = round % 2 ? ['arguments', 'text'] : ['text', 'arguments'];
  for (const kind of kinds) {
    const taken = await time(kind);
    // The first rounds warm up.
    if (round >= 3) results[kind].push(taken);
  }
}
const [plain, tool] = [median(results.text), median(results.arguments)];
console.log(`${pieces.length} deltas: text ${plain.toFixed(1)} ms, arguments ${tool.toFixed(1)} ms of CPU`);
console.log(`arguments cost ${(tool / plain).toFixed(2)} of text; the budget is 1.5`);

async function time(kind) {
  const before = process.cpuUsage();
  const session = createChatSession({
    client: new Orq({ baseURL: 'http://bench.test/v2/router', fetch: async () => respond(bodies[kind]) }),
    model: 'a/b',
    params: { tools: [{ type: 'function', function: { name: 'save' } }] },
  });
  await new Promise((resolve) => {
    session.subscribe(() => {
      const { turn } = session.getSnapshot();
      if (turn.outcome || turn.message?.status === 'needs-approval') resolve();
    });
    session.send('Save it.');
  });
  const { user, system } = process.cpuUsage(before);
  check(session);
  session.stop();
  return (user + system) / 1000;
}

/** Each arrived whole, or the figures say nothing. */
function check(session) {
  const { thread, turn, path } = session.getSnapshot();
  const part = (turn.message ?? thread.nodes[path.at(-1)].message).parts.at(-1);
  if ((part.text ?? part.arguments) !== pieces.join('')) throw new Error('The answer is not what was sent.');
}

/** Twenty events a read, each read in a task of its own. */
function respond(list) {
  let at = 0;
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve));
      if (at >= list.length) return controller.close();
      controller.enqueue(new TextEncoder().encode(list.slice(at, at + 20).join('')));
      at += 20;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function events(deltas) {
  const toEvent = (choice) =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'a/b', choices: [{ index: 0, ...choice }] })}\n\n`;
  return [
    ...deltas.map((delta) => toEvent({ delta })),
    toEvent({ delta: {}, finish_reason: 'stop' }),
    'data: [DONE]\n\n',
  ];
}

function makeRow(_, id) {
  return { id, name: `Row "${id}"`, tags: ['a', 'b'], price: id / 4 };
}

function cut(whole, length) {
  const count = Math.ceil(whole.length / length);
  return Array.from({ length: count }, (_, at) => whole.slice(at * length, (at + 1) * length));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
