import { NextResponse, type NextRequest } from 'next/server';

import { createSession, readSession, sessionCookie } from './app/session.ts';

/** Gives whoever opens the page a session. */
export function proxy(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  if (!readSession(request.cookies.get(sessionCookie)?.value)) {
    response.cookies.set(sessionCookie, createSession(), { httpOnly: true, sameSite: 'lax', path: '/' });
  }
  return response;
}

export const config = { matcher: '/' };
