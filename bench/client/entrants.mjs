// Who reads the recording. Each gets a function that opens a body, and gives the text of the answer. `getsLess` names
// the sizes of reads on which its time grows with the square of the length, so that it gets a tenth of the recording.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { Orq } from '@orq-chat/core';
import { StreamProcessor } from '@tanstack/ai';
import { fetchServerSentEvents } from '@tanstack/ai-client';
import { streamText } from 'ai';
import { createParser } from 'eventsource-parser';
import OpenAI from 'openai';

const messages = [{ role: 'user', content: 'Hello' }];
const response = (body) => new Response(body, { headers: { 'content-type': 'text/event-stream' } });
const textOf = (chunk) => chunk.choices[0]?.delta?.content ?? '';

/** The body that the next request is answered with. */
let next;
const fetch = async () => response(next);

const orq = new Orq({ baseURL: 'http://localhost/v1', fetch });
const openai = new OpenAI({ apiKey: 'none', baseURL: 'http://localhost/v1', fetch });
const provider = createOpenAICompatible({ name: 'bench', baseURL: 'http://localhost/v1', fetch });

/** Asks for a stream that is answered with a body. */
async function ask(open) {
  next = open();
  return orq.router.chat.completions.create({ model: 'bench', messages, stream: true });
}

export const entrants = [
  {
    name: 'floor: JSON.parse of lines already split',
    readsLines: true,
    async read(lines) {
      let text = '';
      for (const line of lines) text += textOf(JSON.parse(line));
      return text;
    },
  },
  {
    name: 'read and decode alone',
    async read(open) {
      const reader = open().getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return null;
        decoder.decode(value, { stream: true });
      }
    },
  },
  {
    name: 'eventsource-parser + JSON.parse',
    async read(open) {
      let text = '';
      const parser = createParser({
        onEvent: ({ data }) => {
          if (data !== '[DONE]') text += textOf(JSON.parse(data));
        },
      });
      const reader = open().getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    },
  },
  {
    name: '@orq-chat/core: final()',
    async read(open) {
      const { choices } = await (await ask(open)).final();
      return choices[0].message.content;
    },
  },
  {
    name: '@orq-chat/core: loop over batches()',
    async read(open) {
      let text = '';
      for await (const batch of (await ask(open)).batches()) for (const chunk of batch) text += textOf(chunk);
      return text;
    },
  },
  {
    name: '@orq-chat/core: loop over chunks',
    async read(open) {
      let text = '';
      for await (const chunk of await ask(open)) text += textOf(chunk);
      return text;
    },
  },
  {
    name: 'openai: loop over chunks (no validation, no fold)',
    isPeer: true,
    getsLess: ['whole'],
    async read(open) {
      next = open();
      let text = '';
      for await (const chunk of await openai.chat.completions.create({
        model: 'bench',
        messages,
        stream: true,
      })) {
        text += textOf(chunk);
      }
      return text;
    },
  },
  {
    name: 'openai: stream() helper, folded',
    isPeer: true,
    getsLess: ['whole'],
    async read(open) {
      next = open();
      const { choices } = await openai.chat.completions
        .stream({ model: 'bench', messages })
        .finalChatCompletion();
      return choices[0].message.content;
    },
  },
  {
    name: 'ai: streamText, folded',
    isPeer: true,
    async read(open) {
      next = open();
      return streamText({ model: provider('bench'), messages }).text;
    },
  },
  {
    name: '@tanstack/ai: events of AG-UI, no fold',
    isPeer: true,
    recording: 'agui',
    async read(open) {
      let text = '';
      for await (const event of connect(open)) {
        // oxlint-disable-next-line typescript/no-unsafe-enum-comparison -- the name on the wire
        if (event.type === 'TEXT_MESSAGE_CONTENT') text += event.delta;
      }
      return text;
    },
  },
  {
    name: '@tanstack/ai: events of AG-UI, folded',
    isPeer: true,
    getsLess: ['whole', '16 kB', '64 B'],
    recording: 'agui',
    async read(open) {
      const processor = new StreamProcessor();
      for await (const event of connect(open)) processor.processChunk(event);
      const parts = processor.getMessages().flatMap((message) => message.parts);
      return parts.map((part) => (part.type === 'text' ? part.content : '')).join('');
    },
  },
];

function connect(open) {
  const connection = fetchServerSentEvents('http://localhost/chat', {
    fetchClient: async () => response(open()),
  });
  return connection.connect([], {}, undefined, { threadId: 'thread-1', runId: 'run-1' });
}
