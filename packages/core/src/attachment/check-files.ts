import { isAccepted } from './media-type.ts';
import type { AttachmentLimits, AttachmentRefusal, FileFacts } from './types.ts';

/**
 * What most models take. In base64 a message of this size fits into a request of 10 MiB, which is what the
 * handler lets through by default.
 */
export const defaultAttachmentLimits: AttachmentLimits = {
  accept: [
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'application/pdf',
    'text/*',
    'application/json',
    'audio/mpeg',
    'audio/wav',
    'audio/x-wav',
  ],
  count: 10,
  size: 5_000_000,
  total: 7_000_000,
};

/** Why a file cannot join those that are there; null when it can. */
export function refuse(
  file: FileFacts,
  present: readonly FileFacts[],
  limits: AttachmentLimits,
): AttachmentRefusal | null {
  const { accept, count, size, total } = limits;
  const name = file.name || 'This file';
  if (!isAccepted(accept, file)) {
    const message = `${name} is of a type that cannot be sent (${file.mediaType}).`;
    return { ...file, reason: 'type', limit: accept, message };
  }
  if (file.size === 0) return { ...file, reason: 'empty', message: `${name} is empty.` };
  if (file.size > size) {
    const message = `${name} is too large (${megabytes(file.size)}): a file may be ${megabytes(size)}.`;
    return { ...file, reason: 'size', limit: size, message };
  }
  if (present.length >= count) {
    const message = `${name} is one too many: a message may have ${count} files.`;
    return { ...file, reason: 'count', limit: count, message };
  }
  if (present.reduce((sum, other) => sum + other.size, file.size) > total) {
    const message = `${name} does not fit: all files together may be ${megabytes(total)}.`;
    return { ...file, reason: 'total', limit: total, message };
  }
  return null;
}

/** At least a tenth, so that no file seems to have nothing in it. */
function megabytes(bytes: number): string {
  return `${Math.max(0.1, Math.round(bytes / 100_000) / 10)} MB`;
}
