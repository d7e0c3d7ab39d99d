// The route that the AI SDK's documentation shows: `streamText` to a UI message stream.
import { createServer as createHttpServer } from 'node:http';
import { json } from 'node:stream/consumers';

import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { convertToModelMessages, streamText } from 'ai';

/** @param {number} upstream */
export function createServer(upstream) {
  const provider = createOpenAICompatible({
    name: 'bench',
    baseURL: `http://127.0.0.1:${upstream}/v1`,
    apiKey: 'sk-orq-0123456789abcdef',
  });
  return createHttpServer(async (request, response) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the load sends nothing else
    const { messages } = /** @type {{ messages: import('ai').UIMessage[] }} */ (await json(request));
    const result = streamText({
      model: provider('bench/model'),
      messages: await convertToModelMessages(messages),
    });
    void result.pipeUIMessageStreamToResponse(response);
  });
}
