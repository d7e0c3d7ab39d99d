import { describe, expect, it } from 'vitest';

import { AnswerError, SDKError, StreamError } from '../errors.ts';
import { createBodyParser } from '../stream/body-parser.ts';
import { readEvents } from '../stream/read-events.ts';
import type { ServerEvent } from '../stream/server-event.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { bodyOf, cutBytes, outcomeOf, streamOf, type Outcome } from './stream-of.ts';

type Fixture = (typeof expected.fixtures)[keyof typeof expected.fixtures];

/** Every recorded answer, under every way of cutting its bytes. Runs in Node and in browsers. */
export function describeRecordedAnswers(load: (name: string) => Promise<Uint8Array>): void {
  describe.each(Object.entries<Fixture>(expected.fixtures))('the recorded answer %s', (name, fixture) => {
    async function read(pieces: readonly Uint8Array[]) {
      const { status, content_type: contentType } = fixture.http;
      return summarize(await outcomeOf(streamOf(pieces, { status, contentType })));
    }

    it('is read as it should be', async () => {
      const { error, ...answer } = await read([await load(name)]);
      expect(answer).toEqual({
        id: fixture.result.id,
        model: fixture.result.model,
        choices: withBlankIds(fixture.result.choices),
        usage: fixture.result.usage,
      });
      expect(error).toEqual(fixture.result.error && { ...error, ...given(fixture.result.error) });
    });

    it('has the events that it should have', async () => {
      const events = await eventsOf(await load(name));
      const { framing } = fixture;
      expect(framing && framingOf(events)).toEqual(
        framing && {
          events: framing.events,
          done: framing.done,
          retry: framing.retry,
          last_event_id: framing.last_event_id,
          unterminated_tail: framing.unterminated_tail,
        },
      );
    });

    it('is the same wherever one cut falls, and one byte at a time', async () => {
      const bytes = await load(name);
      const whole = await read([bytes]);
      const cuts = [...bytes.keys()].map((place) => [place]);
      for (const places of [...cuts, [...bytes.keys()]]) {
        const outcome = await read(cutBytes(bytes, places));
        expect(outcome, `cut at ${places.join()}`).toEqual(whole);
      }
    });
  });
}

/** An outcome as plain data, with what the recordings expect of an error. */
function summarize({ completion, error }: Outcome) {
  const { id = null, model = null, choices = [], usage = null } = completion ?? {};
  return { id, model, choices, usage, error: error === null ? null : summarizeError(error) };
}

function summarizeError(error: unknown) {
  if (!(error instanceof SDKError || error instanceof AnswerError)) throw error;
  const kind =
    error instanceof StreamError ? error.reason : error instanceof SDKError ? 'server' : error.name;
  const { status, code, message } = error;
  const type = 'type' in error ? error.type : null;
  const body = 'body' in error ? error.body : null;
  // The message of a refused request says more than the server did.
  return { kind, status, code, type, body, message: message.replace(/^The API refused .*?: /, '') };
}

/** What a recording expects of an error: fields that are null there are free. */
function given(error: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(error).filter(([, value]) => value !== null));
}

/** The recordings have null for the id of a tool call that came without one. */
function withBlankIds(choices: Fixture['result']['choices']): unknown {
  return JSON.parse(JSON.stringify(choices), (key, value: unknown) => (key === 'id' ? (value ?? '') : value));
}

async function eventsOf(bytes: Uint8Array): Promise<ServerEvent[]> {
  const source = { response: new Response(bodyOf([bytes])), signal: new AbortController().signal };
  const reader = readEvents(source, createBodyParser());
  const events: ServerEvent[] = [];
  try {
    for (let batch = await reader.read(); batch; batch = await reader.read()) events.push(...batch);
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
  }
  return events;
}

function framingOf(events: readonly ServerEvent[]) {
  return {
    events: events.length,
    done: events.some(({ data }) => data.trim() === '[DONE]'),
    retry: events.flatMap(({ retry }) => retry ?? []),
    last_event_id: events.at(-1)?.id ?? null,
    unterminated_tail: events.some(({ from }) => from === 'cut'),
  };
}
