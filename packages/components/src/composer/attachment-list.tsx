'use client';

import type { Attachment, AttachmentRefusal } from '@orq-chat/core';
import { useComposer } from '@orq-chat/hooks';
import { useEffect, useId, useState, type KeyboardEvent, type ReactElement } from 'react';

import { useAnnouncer } from '../announcer/announcer-regions.tsx';
import { Icon } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton } from '../internal/icon-button.tsx';
import type { RefusedFile } from '../labels/types.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { focusNeighbour, moveBetweenAttachments } from './attachment-focus.ts';
import { formatBytes } from './format-bytes.ts';
import { ProgressRing } from './progress-ring.tsx';

/** The files that wait in the composer: one Tab stop with its buttons. Arrows go between them, Delete removes one. */
export function AttachmentList(): ReactElement {
  const labels = useAllLabels();
  const { attachments } = useComposer();
  const { items, refusals, dismiss } = attachments;
  const [focused, setFocused] = useState('');
  const stop = items.find(({ id }) => id === focused) ?? items[0];

  return (
    <>
      {refusals.length > 0 && <Refusals refusals={refusals} onDismiss={dismiss} />}
      {items.length > 0 && (
        <ul className="orq-attachments" aria-label={labels.attachments}>
          {items.map((item) => (
            <AttachmentItem key={item.id} item={item} isTabStop={item === stop} onFocus={setFocused} />
          ))}
        </ul>
      )}
    </>
  );
}

interface AttachmentItemProps {
  item: Attachment;
  isTabStop: boolean;
  onFocus: (id: string) => void;
}

function AttachmentItem({ item, isTabStop, onFocus }: AttachmentItemProps): ReactElement {
  const labels = useAllLabels();
  const { attachments } = useComposer();
  const size = formatBytes(item.size, labels.locale);
  const name = item.name === '' ? labels.file : item.name;
  const state = {
    reading: labels.attachmentReading,
    ready: size,
    failed: item.status === 'failed' ? labels.attachmentFailed : '',
  }[item.status];
  const nameId = useId();
  const tabIndex = isTabStop ? 0 : -1;

  function remove(element: Element): void {
    focusNeighbour(element);
    attachments.remove(item.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>): void {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.key === 'Delete' || event.key === 'Backspace') remove(event.currentTarget);
    else if (event.key === 'ArrowRight') moveBetweenAttachments(event.currentTarget, isRightToLeft ? -1 : 1);
    else if (event.key === 'ArrowLeft') moveBetweenAttachments(event.currentTarget, isRightToLeft ? 1 : -1);
    else return;
    event.preventDefault();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows rove over the list's items
    <li
      className="orq-attachment"
      data-orq-part="attachment"
      data-status={item.status}
      aria-labelledby={nameId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={tabIndex}
      onFocus={() => onFocus(item.id)}
      onKeyDown={onKeyDown}
    >
      <Thumbnail item={item} />
      <span id={nameId} className="orq-attachment-text">
        <span className="orq-attachment-name">{name}</span>{' '}
        <span className="orq-attachment-state">{state}</span>
      </span>
      {item.status === 'failed' && (
        <IconButton
          icon={<LateIcon name="regenerate" />}
          label={labels.retry}
          tabIndex={tabIndex}
          onClick={() => attachments.retry(item.id)}
        />
      )}
      <IconButton
        icon="close"
        label={labels.removeAttachment(name)}
        tabIndex={tabIndex}
        onClick={(event) => {
          const element = event.currentTarget.closest('li');
          if (element) remove(element);
        }}
      />
    </li>
  );
}

/** A small picture of an image, the progress of what is being read, or what kind of thing it is. */
function Thumbnail({ item }: { item: Attachment }): ReactElement {
  const url = usePreview(item);
  return (
    <span className="orq-attachment-preview">
      {url !== null && <img className="orq-attachment-image" src={url} alt="" />}
      {url === null &&
        item.status !== 'reading' &&
        (item.status === 'failed' ? <Icon name="error" /> : <LateIcon name="file" />)}
      {item.status === 'reading' && <ProgressRing value={item.progress} label={item.name} />}
    </span>
  );
}

/** An address for an image that lives as long as this view; null for other files. */
function usePreview({ file, mediaType }: Attachment): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!mediaType.startsWith('image/') || !(file instanceof Blob)) return undefined;
    const made = URL.createObjectURL(file);
    // oxlint-disable-next-line react/set-state-in-effect -- an address must be given back, so it is made here
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file, mediaType]);
  return url;
}

interface RefusalsProps {
  refusals: readonly AttachmentRefusal[];
  onDismiss: () => void;
}

/** Says which files were not taken, and why. */
function Refusals({ refusals, onDismiss }: RefusalsProps): ReactElement {
  const labels = useAllLabels();
  const announcer = useAnnouncer();
  const shown = refusals
    .slice(0, 3)
    .map((refusal) => labels.attachmentRefused(describe(refusal, labels.locale)));
  const rest = refusals.length - shown.length;
  const lines = rest > 0 ? [...shown, labels.moreRefused(rest)] : shown;
  const text = lines.join(' ');
  useEffect(() => announcer.announce(text, 'assertive'), [announcer, text]);

  return (
    <div className="orq-refusals" data-orq-part="attachment-refusals">
      <ul className="orq-refusals-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <IconButton icon="close" label={labels.dismiss} onClick={onDismiss} />
    </div>
  );
}

function describe(refusal: AttachmentRefusal, locale: string): RefusedFile {
  const { name, reason } = refusal;
  switch (reason) {
    case 'size':
    case 'total':
      return { name, reason, limit: formatBytes(refusal.limit, locale) };
    case 'count':
      return { name, reason, limit: refusal.limit };
    default:
      return { name, reason };
  }
}
