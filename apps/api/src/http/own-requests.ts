import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that can change nothing has been made by no other page: browsers tell where a request comes from, and
 * what is no browser has nobody's session to misuse.
 */
export function isOwnGet(request: FastifyRequest): boolean {
  const site = siteOf(request);
  return request.method === 'GET' && request.headers.origin === undefined && ['none', 'same-origin'].includes(site);
}

/** Whether a person has followed a link to an address, from wherever it stands: its answer goes to them and to no page. */
export function isFollowedLink({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Where a browser says that a request comes from; `none` is the address bar, and whatever is no browser. */
export function siteOf({ headers }: FastifyRequest): string {
  return String(headers['sec-fetch-site'] ?? 'none');
}
