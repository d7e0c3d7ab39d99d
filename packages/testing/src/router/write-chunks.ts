import type { Step } from '../script/step.ts';
import type { Delta } from '../wire.ts';
import type { AnswerContext } from './answer-context.ts';
import { createTally } from './tally.ts';

/** Turns steps into the text of server-sent events; knows order and shape, but neither time nor bytes. */
export type ChunkWriter = {
  /** The events of one step: none for steps that say nothing. */
  write(step: Step): readonly string[];
  /** What is left to say after the last step, up to `[DONE]`. */
  end(): readonly string[];
};

/** A writer for one streamed answer. */
export function createChunkWriter({ request, serial, envelope }: AnswerContext): ChunkWriter {
  const tally = createTally(request, serial);
  const withUsage = request.stream_options?.include_usage === true;

  const head = {
    id: envelope.id,
    object: 'chat.completion.chunk',
    created: envelope.created,
    model: envelope.model,
  };
  const toEvent = (fields: object) =>
    `data: ${JSON.stringify({ ...head, choices: [], ...(withUsage ? { usage: null } : {}), ...fields })}\n\n`;
  const toChoice = (index: number, delta: Delta, reason: string | null = null) =>
    toEvent({ choices: [{ index, delta, finish_reason: reason }] });
  const open = (choice: number) =>
    tally.begin(choice) ? [toChoice(choice, { role: 'assistant', content: '' })] : [];
  const close = (choice: number, reason: string) => {
    const events = [...open(choice), toChoice(choice, {}, reason)];
    tally.finish(choice);
    return events;
  };

  return {
    write(step) {
      switch (step.type) {
        case 'delta':
        case 'tool-call': {
          const role = open(step.choice);
          return [...role, toChoice(step.choice, tally.toDelta(step))];
        }
        case 'finish':
          return close(step.choice, step.reason);
        case 'usage':
          tally.setUsage(step.usage);
          return [];
        case 'chunk':
          return [toEvent(step.chunk)];
        case 'malformed': {
          const whole = toChoice(0, { content: 'brok' });
          return [`${whole.slice(0, whole.lastIndexOf('brok') + 4)}\n\n`];
        }
        case 'error': {
          const name = step.event === undefined ? '' : `event: ${step.event}\n`;
          return [`${name}data: ${JSON.stringify({ error: step.error })}\n\n`];
        }
        case 'drop':
          return step.inside === undefined ? [] : [...open(0), toChoice(0, { content: step.inside })];
        default:
          return [];
      }
    },
    end() {
      const endings = tally.unfinished().flatMap(({ choice, reason }) => close(choice, reason));
      const usage = withUsage ? tally.usage() : null;
      return [...endings, ...(usage ? [toEvent({ usage })] : []), 'data: [DONE]\n\n'];
    },
  };
}
