import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Container } from '../container.js';
import { askingAs } from '../db/asking.js';
import { checkNesting } from '../graphql/limits.js';
import { GraphqlContext } from '../graphql/request-context.js';
import { BatchError, MediaTypeError, UnknownDocumentError } from '../graphql/request-errors.js';
import { credentialsOf } from './credentials.js';
import { QuestionsUnderWay } from './questions-under-way.js';
import { sessionCookie } from './session-cookie.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { WholeAnswers } from './whole-answers.js';

/** How the API is served. */
export interface GraphqlRouteOptions {
  /** Milliseconds that a question may take. */
  readonly queryTimeMs: number;
  readonly trusted: TrustedDocuments;
}

/** Serves the API at `/graphql`. */
export function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<GraphqlContext>,
  { access, register }: Pick<Container, 'access' | 'register'>,
  { queryTimeMs, trusted }: GraphqlRouteOptions,
): void {
  const answers = new WholeAnswers();
  const underWay = new QuestionsUnderWay(queryTimeMs);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const document = documentOf(request, trusted);
    vouchForOwnGet(request);
    const cookie = sessionCookie(request, reply);
    const viewer = await access.viewerOf(credentialsOf(request, cookie.value));
    const { asking, end } = underWay.begin(viewer, request, reply);
    try {
      const context = await GraphqlContext.of(viewer, cookie, register, document !== null && trusted.includes(document));
      const key = repeatKey(request, context);
      const held = key === null ? null : answers.get(key);
      if (held) return reply.header('content-type', held.contentType).send(held.body);
      const handle = fastifyApolloHandler(apollo, { context: () => Promise.resolve(context) });
      const body: unknown = await askingAs(asking, () => handle.call(server, request, reply));
      if (key !== null && context.answer.repeatable && typeof body === 'string') {
        answers.put(key, { body, contentType: String(reply.getHeader('content-type')) });
      }
      return body;
    } finally {
      end();
    }
  }

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      void reply.header('cache-control', 'no-store');
      return answer(request, reply);
    },
  });
}

/**
 * The text of the document that a request holds, which one that the request names by its hash is put in place of. Throws
 * BatchError and UnknownDocumentError.
 */
function documentOf(request: FastifyRequest, trusted: TrustedDocuments): string | null {
  const { body } = request;
  if (request.method === 'POST' && !isJson(request)) throw new MediaTypeError(request.headers['content-type']);
  if (Array.isArray(body)) throw new BatchError(body.length);
  checkNesting(body);
  const asked: object = request.method === 'POST' ? ((body ?? {}) as object) : (request.query as object);
  const given = 'query' in asked && typeof asked.query === 'string' ? asked.query : null;
  if (request.method !== 'POST' || !('extensions' in asked)) return given;
  const named = trusted.named(asked.extensions);
  if (named === null) return given;
  const document = given ?? named;
  if (document === undefined) throw new UnknownDocumentError();
  const { extensions: _, ...rest } = asked;
  request.body = { ...rest, query: document };
  return document;
}

const isJson = (request: FastifyRequest) => /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');

/**
 * Says for a request that can change nothing that no other page has made it: browsers tell where a request comes from, and
 * what is no browser has nobody's session to misuse.
 */
function vouchForOwnGet(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'] ?? 'none';
  if (request.method !== 'GET' || request.headers.origin !== undefined || !['none', 'same-origin'].includes(String(site))) return;
  request.headers['apollo-require-preflight'] = site === 'none' ? 'no page' : 'own page';
}

/** All that an answer follows from; null for a request whose answer is never given again. */
function repeatKey(request: FastifyRequest, context: GraphqlContext): string | null {
  const state = context.state;
  if (request.method !== 'POST' || state === null) return null;
  return JSON.stringify([state, request.headers.accept ?? '', request.body]);
}
