import { useState, type FormEvent, type KeyboardEvent } from 'react';

export interface DeskProps {
  isBusy: boolean;
  onSend: (text: string) => void;
  onStop: () => void;
}

/** Where the next letter is written. */
export function Desk({ isBusy, onSend, onStop }: DeskProps) {
  const [draft, setDraft] = useState('');

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (draft.trim() === '') return;
    onSend(draft);
    setDraft('');
  }

  return (
    <form className="desk" onSubmit={send}>
      <textarea
        aria-label="Your letter"
        placeholder="Dear model,"
        rows={1}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          const isComposing = event.nativeEvent.isComposing;
          if (event.key === 'Enter' && !event.shiftKey && !isComposing) send(event);
        }}
      />
      {isBusy && (
        <button type="button" onClick={onStop}>
          Stop
        </button>
      )}
      <button type="submit" disabled={draft.trim() === ''}>
        Send
      </button>
    </form>
  );
}
