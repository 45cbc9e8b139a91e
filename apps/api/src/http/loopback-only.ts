import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../config.js';

/** The name in a Host header, without its port. */
export function hostName(header: string | undefined): string {
  return (header ?? '').trim().replace(/:\d*$/, '');
}

/**
 * Refuses requests that name another host than the machine itself: a page elsewhere could otherwise give its own name
 * this machine's address, and take any role.
 */
export function refuseOtherHosts(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const host = hostName(request.headers.host);
    if (isLoopback(host)) return;
    await reply
      .code(421)
      .type('application/json; charset=utf-8')
      .send({
        errors: [
          {
            message: `in demo mode this server answers for localhost alone, and not for "${host}"`,
            extensions: {
              code: 'DEMO_ON_LOOPBACK_ONLY',
              messages: {
                en: `in demo mode this server answers for localhost alone, and not for "${host}"`,
                fr: `en mode démonstration, ce serveur ne répond que pour localhost, et non pour « ${host} »`,
              },
            },
          },
        ],
      });
  });
}
