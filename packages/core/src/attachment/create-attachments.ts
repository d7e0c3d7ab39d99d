import { defaultAttachmentLimits, refuse } from './check-files.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ConvertFile } from './to-user-part.ts';
import type { Attachment, AttachmentLimits, AttachmentRefusal, FileFacts, SourceFile } from './types.ts';
import type { DraftFile, UserPart } from '../message/types.ts';

export type AttachmentOptions = {
  /** What is left out is as in `defaultAttachmentLimits`. */
  readonly limits?: Partial<AttachmentLimits>;
  /** Default: `toUserPart`, which puts the content into the message. */
  readonly convert?: ConvertFile;
};

export type AttachmentsState = {
  /** In the order in which they were added. */
  readonly items: readonly Attachment[];
  /** Of the last `add`. */
  readonly refusals: readonly AttachmentRefusal[];
};

/** The files of a message that is being written. */
export type Attachments = {
  readonly getSnapshot: () => AttachmentsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** As they are now, defaults included. */
  readonly limits: () => AttachmentLimits;
  /** Holds for what is added from now on. */
  readonly setOptions: (options: AttachmentOptions) => void;
  /** Takes files as an input, a drop or a paste gives them, and begins to read them. */
  readonly add: (files: Iterable<SourceFile> | ArrayLike<SourceFile>) => void;
  /** Puts back files that were read before, such as those of a draft that was kept. */
  readonly restore: (files: readonly DraftFile[]) => void;
  readonly remove: (id: string) => void;
  /** Reads a file again that failed. */
  readonly retry: (id: string) => void;
  /** Forgets the refusals, once a person has seen them. */
  readonly dismiss: () => void;
  /** The parts to send, which are then here no more; null while a file is being read or has failed. */
  readonly take: () => readonly UserPart[] | null;
};

const nothing: AttachmentsState = { items: [], refusals: [] };

/** Creates the list of files of one composer. */
export function createAttachments(options: AttachmentOptions = {}): Attachments {
  let state = nothing;
  let current = options;
  let count = 0;
  const readings = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  function change(next: Partial<AttachmentsState>): void {
    state = next === nothing ? nothing : { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function replace(next: Attachment): void {
    change({ items: state.items.map((item) => (item.id === next.id ? next : item)) });
  }

  const nextId = () => `attachment-${(count += 1)}`;

  const limits = () => ({ ...defaultAttachmentLimits, ...current.limits });

  function add(files: Iterable<SourceFile> | ArrayLike<SourceFile>): void {
    const items = [...state.items];
    const refusals: AttachmentRefusal[] = [];
    const added: Attachment[] = [];
    for (const file of Array.from(files)) {
      const { name = '', size } = file;
      const facts: FileFacts = { id: nextId(), name, size, mediaType: mediaTypeOf(file) };
      const refusal = refuse(facts, items, limits());
      if (refusal) {
        refusals.push(refusal);
        continue;
      }
      const item: Attachment = { ...facts, file, status: 'reading', progress: 0 };
      items.push(item);
      added.push(item);
    }
    change({ items, refusals });
    for (const item of added) void read(item);
  }

  async function read({ id, name, size, mediaType, file }: Attachment): Promise<void> {
    const base = { id, name, size, mediaType, file };
    const controller = new AbortController();
    readings.set(id, controller);
    // What comes of a file that was removed meanwhile is late news.
    const isWanted = () => readings.get(id) === controller;
    let shown = 0;
    function onProgress(progress: number): void {
      // A step that nobody sees needs no render.
      if (!isWanted() || progress - shown < 0.01) return;
      shown = progress;
      replace({ ...base, status: 'reading', progress });
    }
    try {
      const convert = current.convert ?? (await import('./to-user-part.ts')).toUserPart;
      const part = await convert(file, { signal: controller.signal, onProgress });
      if (isWanted()) replace({ ...base, status: 'ready', part });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (isWanted()) replace({ ...base, status: 'failed', error: words });
    }
    if (isWanted()) readings.delete(id);
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    limits,
    setOptions(next) {
      current = next;
    },
    add,
    restore(files) {
      const restored = files.map(({ name, mediaType, size, part }): Attachment => {
        const file = { name, type: mediaType, size };
        return { id: nextId(), name, mediaType, size, file, status: 'ready', part };
      });
      change({ items: [...state.items, ...restored] });
    },
    remove(id) {
      readings.get(id)?.abort();
      readings.delete(id);
      change({ items: state.items.filter((item) => item.id !== id) });
    },
    retry(id) {
      const item = state.items.find((one) => one.id === id);
      if (item?.status !== 'failed') return;
      const { error: _old, ...facts } = item;
      replace({ ...facts, status: 'reading', progress: 0 });
      void read(item);
    },
    dismiss: () => change({ refusals: [] }),
    take() {
      const parts = state.items.flatMap((item) => (item.status === 'ready' ? [item.part] : []));
      if (parts.length < state.items.length) return null;
      if (state !== nothing) change(nothing);
      return parts;
    },
  };
}
