'use client';

import { useChatSession, useComposer } from '@orq-chat/hooks';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';

import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { writing } from '../../labels/late/writing.ts';
import { useLabels } from '../../labels/use-labels.ts';
import { createInspector } from './create-inspector.ts';
import { cleaned, type Finding } from './inspect.ts';

interface Guard {
  /** For an element inside the form that is guarded. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** What a person should decide about; null where nothing is. */
  readonly found: Finding | null;
  readonly remove: () => void;
  readonly keep: () => void;
}

/** Looks at what is pasted into a form, and holds what is sent from it until all that was found is decided. */
export function useGuard(onHeld: () => void): Guard {
  const { draft } = useChatSession();
  const { attachments } = useComposer();
  const { pastedText } = useLabels();
  const { secretRemoved } = useLateLabels('writing', writing);
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Finding | null>(null);
  const inspector = useMemo(() => createInspector(draft.get), [draft]);

  const latest = useRef(onHeld);
  useEffect(() => {
    latest.current = onHeld;
  });

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return undefined;
    const look = () => setFound(inspector.look());

    function onPaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!inspector.check(text)) return;
      // First the text box takes it, or makes a file of it.
      setTimeout(() => {
        if (event.defaultPrevented) inspector.addPaste(text);
        look();
      });
    }
    function onSubmit(event: SubmitEvent): void {
      look();
      if (!inspector.isWarned()) {
        inspector.reset();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    // What came while this was loaded.
    queueMicrotask(look);
    const stop = draft.subscribe(() => inspector.isWarned() && look());
    form.addEventListener('paste', onPaste, { capture: true });
    form.addEventListener('submit', onSubmit, { capture: true });
    return () => {
      stop();
      form.removeEventListener('paste', onPaste, { capture: true });
      form.removeEventListener('submit', onSubmit, { capture: true });
    };
  }, [draft, inspector]);

  function leave(): void {
    setFound(null);
    place.current?.closest('form')?.querySelector('textarea')?.focus();
  }

  return {
    place,
    found,
    remove() {
      leave();
      const text = inspector.takePaste();
      draft.set(cleaned(draft.get(), secretRemoved));
      const file = attachments.items.findLast(({ name }) => name === pastedText);
      if (text === '' || !file) return;
      attachments.remove(file.id);
      attachments.add([new File([cleaned(text, secretRemoved)], pastedText, { type: 'text/plain' })]);
    },
    keep() {
      if (found) inspector.accept(found);
      leave();
    },
  };
}
