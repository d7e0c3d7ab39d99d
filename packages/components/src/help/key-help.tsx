'use client';

import { useEffect, useRef, type ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { keys as english } from '../labels/late/keys.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import css from '../styles/lazy/key-help.css?inline';
import { usePanel } from '../thread/panel-context.ts';
import { keyActsOf } from './key-acts.ts';

/** The keys of the panel, in a dialog. Escape closes it, and focus goes back to where it was. */
export function KeyHelp({ onClose }: { onClose: () => void }): ReactElement {
  const labels = useLateLabels('keys', english);
  const panel = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  const styles = useLazyStyles<HTMLDivElement>(css);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal?.();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys in it are not the panel's
    <dialog
      ref={dialog}
      className="orq-key-help"
      aria-label={labels.title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div ref={styles} className="orq-key-help-head">
        <h2 className="orq-key-help-title">{labels.title}</h2>
        <IconButton icon="close" label={labels.close} onClick={() => dialog.current?.close()} />
      </div>
      <dl className="orq-key-help-list">
        {keyActsOf(panel).map(([act, keys]) => (
          <div key={act} className="orq-key-help-row">
            <dt className="orq-key-help-act">{labels.act[act]}</dt>
            <dd className="orq-key-help-keys" dir="ltr">
              {keys.map((key) => (
                <kbd key={key} className="orq-key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
