// The same tokens in each wire protocol, as server-sent events.

const event = (/** @type {unknown} */ data) => `data: ${JSON.stringify(data)}\n\n`;

/**
 * @param {unknown} delta
 * @param {string | null} [finishReason]
 */
const chunk = (delta, finishReason = null) =>
  event({
    id: 'chatcmpl-bench',
    object: 'chat.completion.chunk',
    created: 1_730_000_000,
    model: 'bench-1',
    system_fingerprint: 'fp_bench',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  });

export const protocols = {
  /** Chunks of an OpenAI-compatible completion. */
  openai: {
    path: '/v1/chat/completions',
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
    head: () => chunk({ role: 'assistant', content: '' }),
    token: (text) => chunk({ content: text }),
    tail: () => `${chunk({}, 'stop')}data: [DONE]\n\n`,
  },
  /** The UI message stream of the AI SDK. */
  aisdk: {
    path: '/api/aisdk',
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-vercel-ai-ui-message-stream': 'v1' },
    head: (id) =>
      event({ type: 'start', messageId: id }) +
      event({ type: 'start-step' }) +
      event({ type: 'text-start', id: '0' }),
    token: (text) => event({ type: 'text-delta', id: '0', delta: text }),
    tail: () =>
      `${event({ type: 'text-end', id: '0' })}${event({ type: 'finish-step' })}${event({ type: 'finish' })}data: [DONE]\n\n`,
  },
};
