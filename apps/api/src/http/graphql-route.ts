import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Container } from '../container.js';
import { GraphqlContext } from '../graphql/request-context.js';
import { credentialsOf } from './credentials.js';
import { sessionCookie } from './session-cookie.js';
import { WholeAnswers } from './whole-answers.js';

/** Serves the API at `/graphql`. */
export function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<GraphqlContext>,
  { access, register }: Pick<Container, 'access' | 'register'>,
): void {
  const answers = new WholeAnswers();
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async handler(request, reply) {
      void reply.header('cache-control', 'no-store');
      const cookie = sessionCookie(request, reply);
      const viewer = await access.viewerOf(credentialsOf(request, cookie.value));
      const context = await GraphqlContext.of(viewer, cookie, register);
      const key = repeatKey(request, context);
      const held = key === null ? null : answers.get(key);
      if (held) return reply.header('content-type', held.contentType).send(held.body);
      const handle = fastifyApolloHandler(apollo, { context: () => Promise.resolve(context) });
      const body: unknown = await handle.call(server, request, reply);
      if (key !== null && context.answer.repeatable && typeof body === 'string') {
        answers.put(key, { body, contentType: String(reply.getHeader('content-type')) });
      }
      return body;
    },
  });
}

/** All that an answer follows from; null for a request whose answer is never given again. */
function repeatKey(request: FastifyRequest, context: GraphqlContext): string | null {
  // What a page elsewhere could send without asking first is Apollo's to refuse.
  const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
  const state = context.state;
  if (request.method !== 'POST' || !isJson || state === null) return null;
  return JSON.stringify([state, request.headers.accept ?? '', request.body]);
}
