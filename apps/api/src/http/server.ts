import { constants } from 'node:zlib';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { Container } from '../container.js';
import { buildApiSchema } from '../graphql/build-schema.js';
import { errorFormatter } from '../graphql/format-error.js';
import { InputError } from '../graphql/input-error.js';
import { REQUEST_LIMITS, RequestLimitsRule } from '../graphql/limits.js';
import { readOnlyGate } from '../graphql/read-only-gate.js';
import type { GraphqlContext } from '../graphql/request-context.js';
import { signInGate } from '../graphql/sign-in-gate.js';
import { serveDashboard } from './dashboard.js';
import { serveGraphql } from './graphql-route.js';
import { refuseOtherHosts } from './loopback-only.js';
import { setSecurityHeaders } from './security-headers.js';
import { noteRepeatable } from './whole-answers.js';

/** What a server needs beside what it serves. */
export interface ServerOptions {
  /** Where the built dashboard is. */
  readonly dashboardFolder: string;
  /** Takes errors that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

/** The server, ready to listen: the API, the dashboard and its health at one address. */
export async function createServer(container: Container, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({ logger: false, bodyLimit: REQUEST_LIMITS.bodyBytes, forceCloseConnections: 'idle' });
  setSecurityHeaders(server);
  if (container.access.mode === 'demo') refuseOtherHosts(server);
  server.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (error instanceof InputError) {
      const { code, path, en, fr } = error;
      return reply.code(error.statusCode).send({ errors: [{ message: en, extensions: { code, path, messages: { en, fr } } }] });
    }
    if (status >= 500) options.report(error);
    const message = status >= 500 ? 'something went wrong on the server, and has been noted there' : error.message;
    return reply.code(status).send({
      errors: [
        { message, extensions: { code: status === 413 ? 'REQUEST_TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST' } },
      ],
    });
  });

  await server.register(fastifyCookie);
  await server.register(fastifyCompress, {
    global: true,
    threshold: 1024,
    // The best compression takes longer than the slowest network gains by it.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  server.get('/health', async (_, reply) => {
    void reply.header('cache-control', 'no-store');
    await container.database.read.query('SELECT 1 AS one');
    return { status: 'ok' };
  });

  const apollo = new ApolloServer<GraphqlContext>({
    schema: buildApiSchema(container.resolvers),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: REQUEST_LIMITS.tokens },
    validationRules: [RequestLimitsRule],
    formatError: errorFormatter(options.report),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), signInGate, readOnlyGate, noteRepeatable],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  serveGraphql(server, apollo, container);
  await serveDashboard(server, options.dashboardFolder);
  server.addHook('onClose', () => apollo.stop());
  return server;
}
