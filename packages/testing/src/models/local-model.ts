import type { RouterModel } from '../router/create-test-router.ts';
import { text } from '../script/parts.ts';
import { answer } from '../script/reply.ts';
import type { Part, Step } from '../script/step.ts';
import type { ChatRequest } from '../wire.ts';
import { readConversation } from './conversation.ts';
import { createFaults } from './faults-on-request.ts';

/**
 * A model from what it says to a request. It fails once for each `/fault`, goes on from an answer that was cut,
 * and gives each of `n` choices the same answer.
 */
export function localModel(id: string, say: (request: ChatRequest) => readonly Part[]): RouterModel {
  const faults = createFaults();
  return {
    id,
    reply(whole) {
      const { request, begun } = readConversation(whole);
      const faulty = faults.take(request.messages, begun !== '');
      if (faulty?.type === 'failure') return faulty.reply;
      const parts = faulty ? faulty.parts : say(request);
      return answer(repeat(goOn(parts.flat(), begun), request.n ?? 1));
    },
  };
}

// The steps after `begun`, when that is how their text begins; else all of them.
// A model that is asked to go on after its last word says so, for an empty answer looks like a failure.
function goOn(steps: readonly Step[], begun: string): readonly Step[] {
  const whole = steps.map(contentOf).join('');
  if (begun === '' || !whole.startsWith(begun)) return steps;
  if (whole === begun) return text('That was all.');

  let left = begun.length;
  const kept: Step[] = [];
  for (const step of steps) {
    const content = contentOf(step);
    if (left === 0 || (content === '' && !isThought(step))) kept.push(step);
    else if (step.type === 'delta' && content.length > left) {
      kept.push({ ...step, delta: { ...step.delta, content: content.slice(left) } });
    }
    left = Math.max(0, left - content.length);
  }
  return kept;
}

const contentOf = (step: Step) => (step.type === 'delta' && step.delta.content) || '';

const isThought = (step: Step) =>
  step.type === 'delta' && (Boolean(step.delta.reasoning) || step.delta.reasoning_signature !== undefined);

const repeat = (steps: readonly Step[], count: number): readonly Step[] =>
  steps.flatMap((step) =>
    'choice' in step
      ? Array.from({ length: count }, (_, index): Step => Object.assign({}, step, { choice: index }))
      : step,
  );
