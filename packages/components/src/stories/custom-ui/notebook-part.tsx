import type { AssistantPart, ToolCallPart } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';

/** One part of an answer. Text is shown as it is written; a part of a kind that is not shown here is left out. */
export function NotebookPart({ part }: { part: AssistantPart }) {
  switch (part.type) {
    case 'text':
      return (
        <p className="notebook-text" dir="auto">
          {part.text}
        </p>
      );
    case 'reasoning':
      return (
        <details className="notebook-faint">
          <summary>
            {part.duration === undefined ? 'Thinking…' : `Thought for ${Math.ceil(part.duration / 1000)} s`}
          </summary>
          {part.text}
        </details>
      );
    case 'refusal':
      return (
        <p className="notebook-text" dir="auto">
          The model declined: {part.text}
        </p>
      );
    case 'tool-call':
      return <Call call={part} />;
    default:
      return null;
  }
}

const states: Readonly<Record<ToolCallPart['state'], string>> = {
  streaming: 'is asked for…',
  'needs-approval': 'wants to run',
  running: 'runs…',
  done: 'ran',
  failed: 'failed',
  denied: 'was not allowed',
  unanswered: 'did not run',
};

function Call({ call }: { call: ToolCallPart }) {
  const session = useChatSession();
  const answer = (approved: boolean, remember = false) => session.respond(call.id, { approved, remember });
  return (
    <div className="notebook-call" role="group" aria-label={`${call.name} ${states[call.state]}`}>
      <p>
        <code>{call.name}</code> {states[call.state]}
      </p>
      {call.input !== undefined && <pre>{JSON.stringify(call.input, null, 2)}</pre>}
      {call.state === 'needs-approval' && (
        <p className="notebook-choice">
          <button onClick={() => answer(true)}>Once</button>
          <button onClick={() => answer(true, true)}>In this chat</button>
          <button onClick={() => answer(false)}>No</button>
        </p>
      )}
      {call.error !== undefined && <p className="notebook-faint">{call.error}</p>}
    </div>
  );
}
