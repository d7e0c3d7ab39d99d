import type { KeyboardEvent, SubmitEvent } from 'react';

import { ModelSelect } from '../../shell/model-select.tsx';

export interface RequestFormProps {
  model: string;
  onModelChange: (model: string) => void;
  message: string;
  onMessageChange: (message: string) => void;
  isRunning: boolean;
  onSend: () => void;
  onStop: () => void;
}

/** The request. One button sends or stops, and keeps the focus when it changes. */
export function RequestForm({ model, onModelChange, message, onMessageChange, ...rest }: RequestFormProps) {
  const { isRunning, onSend, onStop } = rest;
  const isEmpty = message.trim() === '';

  function submit(event: SubmitEvent | KeyboardEvent) {
    event.preventDefault();
    if (isRunning) onStop();
    else if (!isEmpty) onSend();
  }

  return (
    <form className="request" onSubmit={submit}>
      <ModelSelect value={model} onChange={onModelChange} />
      <label className="field request-message">
        <span>Message</span>
        <input value={message} onChange={(event) => onMessageChange(event.target.value)} autoComplete="off" />
      </label>
      <button
        className="button"
        type="submit"
        data-variant={isRunning ? 'plain' : 'primary'}
        disabled={isEmpty && !isRunning}
      >
        {isRunning ? 'Abort' : 'Send'}
      </button>
    </form>
  );
}
