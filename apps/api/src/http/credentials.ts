import type { FastifyRequest } from 'fastify';
import { TokenInAddressError } from '../modules/access/access.errors.js';
import type { Credentials } from '../modules/access/access.service.js';

/** Where people put tokens that they should not put there. */
const ADDRESS_PARAMETERS = ['token', 'access_token'];
const TOKEN = /^ent_/;

/**
 * What a request brings along to say who asks. Throws TokenInAddressError.
 *
 * A Basic password that is no access token is passed over: a proxy in front of the server may ask for one of its own.
 */
export function credentialsOf(request: FastifyRequest, session: string | null): Credentials {
  const asked = (request.query ?? {}) as Readonly<Record<string, unknown>>;
  const named = ADDRESS_PARAMETERS.find((parameter) => Object.hasOwn(asked, parameter));
  if (named !== undefined) throw new TokenInAddressError(named);
  const demoRole = request.headers['x-entente-demo-role'];
  return { session, demoRole: typeof demoRole === 'string' ? demoRole : null, token: tokenOf(request.headers.authorization ?? '') };
}

function tokenOf(header: string): string | null {
  const [, scheme = '', value = ''] = /^(\w+)\s+(\S+)\s*$/.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const password = Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
  return TOKEN.test(password) ? password : null;
}
