import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Container } from '../container.js';
import { askingAs } from '../db/asking.js';
import type { SessionCookie } from '../graphql/context.js';
import { checkNesting } from '../graphql/limits.js';
import { GraphqlContext } from '../graphql/request-context.js';
import { BadRequestError, BatchError, MediaTypeError, OtherPageError, UnknownDocumentError } from '../graphql/request-errors.js';
import { NotSignedInError } from '../modules/access/access.errors.js';
import type { Viewer } from '../modules/access/viewer.js';
import { credentialsOf } from './credentials.js';
import { acceptedForm, fileChoices } from './file-requests.js';
import { isOwnGet, siteOf } from './own-requests.js';
import type { QuestionsUnderWay } from './questions-under-way.js';
import { type FileSender, sendFile } from './send-file.js';
import { sessionCookie } from './session-cookie.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { WholeAnswers } from './whole-answers.js';

/** How the API is served. */
export interface GraphqlRouteOptions {
  readonly underWay: QuestionsUnderWay;
  readonly trusted: TrustedDocuments;
  readonly files: FileSender;
}

/** Serves the API at `/graphql`. */
export function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<GraphqlContext>,
  { access, register }: Pick<Container, 'access' | 'register'>,
  { underWay, trusted, files }: GraphqlRouteOptions,
): void {
  const answers = new WholeAnswers();

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const document = documentOf(request, trusted);
    vouchForOwnGet(request);
    const cookie = sessionCookie(request, reply);
    const viewer = await access.viewerOf(credentialsOf(request, cookie.value));
    const form = acceptedForm(request.headers);
    if (form) return answerAsFile(form, document, viewer, cookie, request, reply);
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

  async function answerAsFile(
    form: 'csv' | 'xlsx',
    document: string | null,
    viewer: Viewer | null,
    cookie: SessionCookie,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<unknown> {
    if (!viewer) throw new NotSignedInError();
    if (request.method === 'GET' && !isOwnGet(request)) throw new OtherPageError();
    const { variables, operationName } = askedIn(request);
    const context = await GraphqlContext.of(viewer, cookie, register, document !== null && trusted.includes(document));
    const choices = fileChoices(request.query as object);
    const question = {
      form,
      document: document ?? '',
      variables,
      operationName,
      ...choices,
      grain: choices.grain ?? 'ENGAGEMENT',
    } as const;
    return sendFile(files, { question, slug: null, title: null, description: null }, context, request, reply);
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

/** The variables and the operation that a request names, from its body or its address. Throws BadRequestError. */
function askedIn(request: FastifyRequest): { variables: Record<string, unknown>; operationName: string | null } {
  const asked = ((request.method === 'POST' ? request.body : request.query) ?? {}) as Record<string, unknown>;
  const { operationName } = asked;
  let variables: unknown = asked['variables'] ?? {};
  if (typeof variables === 'string') {
    try {
      variables = JSON.parse(variables);
    } catch {
      variables = null;
    }
  }
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables))
    throw new BadRequestError('variables are a JSON object');
  return { variables: variables as Record<string, unknown>, operationName: typeof operationName === 'string' ? operationName : null };
}

/** Says for a request that can change nothing that no other page has made it. */
function vouchForOwnGet(request: FastifyRequest): void {
  if (isOwnGet(request)) request.headers['apollo-require-preflight'] = siteOf(request) === 'none' ? 'no page' : 'own page';
}

/** All that an answer follows from; null for a request whose answer is never given again. */
function repeatKey(request: FastifyRequest, context: GraphqlContext): string | null {
  const state = context.state;
  if (request.method !== 'POST' || state === null) return null;
  return JSON.stringify([state, request.headers.accept ?? '', request.body]);
}
