import { drop, fail, malformed, slow, stall } from '../script/faults.ts';
import { finish, refusal, text } from '../script/parts.ts';
import { answer, empty, html, reject, type Reply } from '../script/reply.ts';
import type { Part, Step } from '../script/step.ts';
import type { WireMessage } from '../wire.ts';
import { userTexts } from './conversation.ts';

type Fault = {
  readonly says: string;
  /** The failing reply; it gets the first words of the answer that comes when nothing fails. */
  readonly reply: (begin: readonly Step[]) => Reply;
};

const faults: Readonly<Record<string, Fault>> = {
  '401': { says: 'the API key is refused.', reply: () => reject(401) },
  '404': { says: 'the model does not exist.', reply: () => reject(404) },
  '429': {
    says: 'too many requests, try again in three seconds.',
    reply: () => reject(429, { retryAfter: 3 }),
  },
  '500': { says: 'the server fails.', reply: () => reject(500) },
  drop: {
    says: 'the connection breaks in the middle of an answer.',
    reply: (begin) => answer(begin, drop()),
  },
  stall: { says: 'the answer stops and nothing more comes.', reply: (begin) => answer(begin, stall()) },
  malformed: {
    says: 'an event arrives whose JSON is broken.',
    reply: (begin) => answer(begin, malformed()),
  },
  error: { says: 'the provider gives up inside the stream.', reply: (begin) => answer(begin, fail()) },
  html: { says: 'a web page comes instead of an answer.', reply: () => html() },
  empty: { says: 'the response has nothing in it.', reply: () => empty() },
  length: {
    says: 'the answer reaches its token limit.',
    reply: (begin) => answer(begin, finish('length')),
  },
  filter: {
    says: 'a content filter ends the answer.',
    reply: (begin) => answer(begin, finish('content_filter')),
  },
  refusal: {
    says: 'the model refuses.',
    reply: () => answer(refusal('I’m sorry, I can’t help with that.')),
  },
  slow: { says: 'the answer comes at five tokens a second.', reply: (begin) => answer(slow(), begin) },
};

/** What a `/fault` leads to: a reply that fails, or the parts of an answer that works. */
export type Faulty =
  | { readonly type: 'failure'; readonly reply: Reply }
  | { readonly type: 'answer'; readonly parts: readonly Part[] };

// Conversations that failed and were not tried again are forgotten beyond this many.
const maxFailed = 100;

/** Remembers which conversations have had their fault, so that each fails once and then works. */
export function createFaults(): {
  take(messages: readonly WireMessage[], isBegun: boolean): Faulty | undefined;
} {
  const failed = new Set<string>();
  return {
    take(messages, isBegun) {
      if (messages.at(-1)?.role !== 'user') return undefined;
      const asked = /^\/fault(?:\s+(\S+))?$/i.exec(userTexts(messages)[0] ?? '');
      if (!asked) return undefined;

      const name = asked[1]?.toLowerCase() ?? '';
      const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
      if (!fault) return { type: 'answer', parts: [text(listFaults())] };

      const whole = text(recovered(name, fault));
      const conversation = JSON.stringify(messages);
      if (isBegun || failed.delete(conversation)) {
        failed.delete(conversation);
        return { type: 'answer', parts: [whole] };
      }
      failed.add(conversation);
      for (const oldest of failed) {
        if (failed.size <= maxFailed) break;
        failed.delete(oldest);
      }
      return { type: 'failure', reply: fault.reply(whole.slice(0, Math.ceil(whole.length / 2))) };
    },
  };
}

// Its first half is what arrives before a fault in the middle, so it must be true then too.
const recovered = (name: string, { says }: Fault) =>
  `You asked for \`/fault ${name}\`: ${says} What you wrote stays where it is, and so does all that has arrived ` +
  'of the answer. A fault happens once, so another try of the same question brings this answer to its end, ' +
  'and here it is.';

const listFaults = () =>
  [
    'Send one of these, and the answer fails in that way once; then try again.\n',
    '| message | what happens |',
    '| --- | --- |',
    ...Object.entries(faults).map(([name, { says }]) => `| \`/fault ${name}\` | ${says.slice(0, -1)} |`),
    '',
  ].join('\n');
