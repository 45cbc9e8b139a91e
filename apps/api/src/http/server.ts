import { constants } from 'node:zlib';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { Container } from '../container.js';
import { buildApiSchema } from '../graphql/build-schema.js';
import { costGate } from '../graphql/cost-gate.js';
import { documentGate } from '../graphql/document-gate.js';
import { errorFormatter, UNFORESEEN } from '../graphql/format-error.js';
import { plainJsonStatus } from '../graphql/http-status.js';
import { InputError } from '../graphql/input-error.js';
import { REQUEST_LIMITS, RequestLimitsRule } from '../graphql/limits.js';
import { readOnlyGate } from '../graphql/read-only-gate.js';
import type { GraphqlContext } from '../graphql/request-context.js';
import { BadRequestError, BodyTooLargeError } from '../graphql/request-errors.js';
import { signInGate } from '../graphql/sign-in-gate.js';
import { wideEngagementResolvers } from '../modules/engagements/engagement.field-resolver.js';
import { engagementCellLists } from '../modules/engagements/engagement.resolver.js';
import { ExportService } from '../modules/exports/export.service.js';
import { weighOutcomes } from '../modules/outcomes/outcomes-cost.js';
import { weighChecks, weighDraft, weighReading } from '../modules/reports/editions/edition-cost.js';
import { weighDistinct, weighEffect, weighVolume } from '../modules/volume/volume-cost.js';
import { serveDashboard } from './dashboard.js';
import { serveGraphql } from './graphql-route.js';
import { refuseOtherHosts } from './loopback-only.js';
import { QuestionsUnderWay } from './questions-under-way.js';
import { refuse } from './refusal.js';
import { serveReports } from './report-files.js';
import { serveSavedQueries } from './saved-query-files.js';
import { setSecurityHeaders } from './security-headers.js';
import type { FileSender } from './send-file.js';
import { TrustedDocuments } from './trusted-documents.js';
import { noteRepeatable } from './whole-answers.js';

/** The fields whose cost their selection does not show. */
const COST_WEIGHTS = {
  'Query.engagementVolume': weighVolume,
  'EngagementVolume.distinct': weighDistinct,
  'VolumeRow.distinct': weighDistinct,
  'Query.visitOutcomes': weighOutcomes,
  'Revision.effect': weighEffect,
  'Change.effect': weighEffect,
  'ReportEdition.checks': weighChecks,
  'ReportEdition.mayRead': weighReading,
  'Mutation.draftReport': weighDraft,
  'Mutation.refreshReport': weighDraft,
  'Mutation.correctReport': weighDraft,
} as const;

/** What a server needs beside what it serves. */
export interface ServerOptions {
  /** Where the built dashboard is. */
  readonly dashboardFolder: string;
  /** Takes errors that nobody foresaw. */
  readonly report: (error: unknown) => void;
  /** Milliseconds that a question may take. */
  readonly queryTimeMs: number;
}

/** The server, ready to listen: the API, the dashboard and its health at one address. */
export async function createServer(container: Container, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({ logger: false, bodyLimit: REQUEST_LIMITS.bodyBytes, forceCloseConnections: 'idle' });
  setSecurityHeaders(server);
  if (container.access.mode === 'demo') refuseOtherHosts(server);
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (error instanceof InputError) return refuse(request, reply, error.statusCode, error);
    if (status >= 500) options.report(error);
    const refused =
      status >= 500
        ? new InputError('INTERNAL_SERVER_ERROR', [], UNFORESEEN.en, UNFORESEEN.fr)
        : status === 413
          ? new BodyTooLargeError(REQUEST_LIMITS.bodyBytes)
          : new BadRequestError(error.message);
    return refuse(request, reply, status, refused);
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

  const schema = buildApiSchema(container.resolvers);
  const apollo = new ApolloServer<GraphqlContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: REQUEST_LIMITS.tokens },
    validationRules: [RequestLimitsRule],
    formatError: errorFormatter(options.report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      signInGate,
      readOnlyGate,
      documentGate,
      costGate(COST_WEIGHTS),
      noteRepeatable,
      plainJsonStatus,
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const underWay = new QuestionsUnderWay(options.queryTimeMs);
  const files: FileSender = {
    exports: new ExportService(container.register, {
      schema,
      weights: COST_WEIGHTS,
      wide: wideEngagementResolvers(container.engagements),
      cellLists: engagementCellLists(container.engagements),
      pageTimeMs: options.queryTimeMs,
    }),
    underWay,
    report: options.report,
  };
  serveGraphql(server, apollo, container, { underWay, trusted: TrustedDocuments.of(options.dashboardFolder), files });
  serveSavedQueries(server, container, { ...files, schema });
  serveReports(server, container);
  await serveDashboard(server, options.dashboardFolder, options.report);
  server.addHook('onClose', () => apollo.stop());
  return server;
}
