// One long answer, the same in every run, as the bytes of a stream: in the shape of OpenAI's chunks, and in the
// events of the AG-UI protocol, which TanStack's client reads.

const words =
  'the a of and to in is that it was for on are as with his they be at one have this from or had by hot but some ' +
  'what there we can out other were all your when up use word how said an each she which do their time if will ' +
  'way about many then them would write like so these her long make thing see him two has look more day could go ' +
  'come did my sound no most number who over know water than call first people may down side been now find any ' +
  'naïve café Straße 日本語 😀';

/** Pieces of text as a model writes them: a word, its space, now and then a mark, a line end or a quote. */
function pieces(count) {
  const list = words.split(' ');
  let seed = 42;
  const random = (limit) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const marks = [...Array(24).fill(''), ',', '.', '\n\n', '"', ' `x`', '?'];
  return Array.from({ length: count }, () => ` ${list[random(list.length)]}${marks[random(marks.length)]}`);
}

const event = (payload) => `data: ${JSON.stringify(payload)}\n\n`;

function chunk(delta, finishReason = null) {
  return {
    id: 'chatcmpl-BxLmR2p4vQz9KtYwN7cJd3FgH1sAe',
    object: 'chat.completion.chunk',
    created: 1_764_000_012,
    model: 'openai/gpt-4o-mini-2024-07-18',
    service_tier: 'default',
    system_fingerprint: 'fp_44added55e',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  };
}

function record(events) {
  const text = events.join('');
  return { bytes: new TextEncoder().encode(text), chunks: events.length };
}

/** @param {number} megabytes how large the OpenAI recording is, about */
export function recordAnswer(megabytes) {
  const tokens = pieces(Math.round((megabytes * 1e6) / 286));
  const messageId = 'message-1';
  const run = { threadId: 'thread-1', runId: 'run-1' };
  const chunks = [
    chunk({ role: 'assistant', content: '' }),
    ...tokens.map((content) => chunk({ content })),
    chunk({}, 'stop'),
  ];
  return {
    text: tokens.join(''),
    lines: chunks.map((each) => JSON.stringify(each)),
    openai: record([...chunks.map(event), 'data: [DONE]\n\n']),
    agui: record([
      event({ type: 'RUN_STARTED', ...run }),
      event({ type: 'TEXT_MESSAGE_START', messageId, role: 'assistant' }),
      ...tokens.map((delta) => event({ type: 'TEXT_MESSAGE_CONTENT', messageId, delta })),
      event({ type: 'TEXT_MESSAGE_END', messageId }),
      event({ type: 'RUN_FINISHED', ...run }),
    ]),
  };
}

/** A body that comes in reads of a size. */
export function bodyOf(bytes, size) {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += size)));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
