import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../graphql/context.js';

const NAME = 'entente_session';

/** The session cookie of a request and its reply. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  // Whoever forges the header makes the cookie stricter, and nothing else.
  const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    value: request.cookies[NAME] ?? null,
    set: (value, maxAge) => void reply.setCookie(NAME, value, { ...attributes, maxAge }),
    clear: () => void reply.clearCookie(NAME, attributes),
  };
}
