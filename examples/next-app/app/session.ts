// Stands for your own sessions: whoever loads the page gets one, signed so that nobody makes up another's.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export const sessionCookie = 'session';

export function createSession(): string {
  const id = randomUUID();
  return `${id}.${sign(id)}`;
}

/** The id of a session, or null when the cookie is missing or not ours. */
export function readSession(cookie = ''): string | null {
  const [id = '', signature = ''] = cookie.split('.');
  const expected = Buffer.from(sign(id));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function sign(id: string): string {
  const secret = process.env.SESSION_SECRET;
  if (!secret) throw new Error('Set SESSION_SECRET to a long random text: sessions are signed with it.');
  return createHmac('sha256', secret).update(id).digest('base64url');
}
