import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { Container } from '../container.js';
import { GraphqlContext } from '../graphql/request-context.js';
import { OtherPageError } from '../graphql/request-errors.js';
import { NotSignedInError } from '../modules/access/access.errors.js';
import { type AddressParameters, variablesOfAddress } from '../modules/exports/address-parameters.js';
import { UnknownChoiceError } from '../modules/exports/export.errors.js';
import type { FileForm } from '../modules/exports/export.service.js';
import { operationOf } from '../modules/queries/query-parameters.js';
import { SavedQueryNotFoundError } from '../modules/queries/saved-query.errors.js';
import { credentialsOf } from './credentials.js';
import { FILE_TYPES, fileChoices } from './file-requests.js';
import { isFollowedLink, isOwnGet } from './own-requests.js';
import { type FileSender, sendFile } from './send-file.js';
import { sessionCookie } from './session-cookie.js';

/** How saved queries are served as files. */
export interface SavedQueryFiles extends FileSender {
  readonly schema: GraphQLSchema;
}

/** Serves saved queries at `/q/SLUG.csv`, `.xlsx` and `.json`, with their parameters in the address. */
export function serveSavedQueries(
  server: FastifyInstance,
  { access, register, queries }: Pick<Container, 'access' | 'register' | 'queries'>,
  sender: SavedQueryFiles,
): void {
  // Without a HEAD of its own, which would write the whole file to throw it away.
  server.get<{ Params: { file: string }; Querystring: AddressParameters }>(
    '/q/:file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (!isOwnGet(request) && !isFollowedLink(request)) throw new OtherPageError();
      const cookie = sessionCookie(request, reply);
      const viewer = await access.viewerOf(credentialsOf(request, cookie.value));
      if (!viewer) {
        // Spreadsheet programs send a token as a password once they are asked for one; a browser's page signs in by itself.
        if (request.headers['sec-fetch-site'] === undefined)
          void reply.header('www-authenticate', 'Basic realm="Entente", charset="UTF-8"');
        throw new NotSignedInError();
      }
      const [, slug = request.params.file, form = ''] = /^(.*)\.(\w+)$/.exec(request.params.file) ?? [];
      if (!isForm(form))
        throw new UnknownChoiceError(
          'file',
          request.params.file,
          Object.keys(FILE_TYPES).map((one) => `${slug}.${one}`),
        );
      const context = await GraphqlContext.of(viewer, cookie, register, false);
      const query = await queries.bySlug(viewer, slug);
      if (!query) throw new SavedQueryNotFoundError('slug', slug);
      const { list, grain, locale, ...parameters } = request.query;
      const operation = operationOf(parse(query.document));
      const choices = fileChoices({ list, grain, locale });
      // A query that has names in a language of the reader's choice has them in the language of its file.
      const named = choices.locale !== null && operation && takesLocale(operation) ? { ...parameters, locale: choices.locale } : parameters;
      const asked = operation ? variablesOfAddress(sender.schema, operation, named) : {};
      const question = {
        form,
        document: query.document,
        variables: { ...query.variables, ...asked },
        operationName: null,
        list: choices.list,
        grain: choices.grain ?? query.grain ?? 'ENGAGEMENT',
        locale: choices.locale,
      } as const;
      const title = { en: query.nameEn, fr: query.nameFr ?? query.nameEn };
      const description = { en: query.descriptionEn, fr: query.descriptionFr ?? query.descriptionEn };
      return sendFile(sender, { question, slug, title, description }, context, request, reply);
    },
  );
}

const takesLocale = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  variableDefinitions.some(({ variable }) => variable.name.value === 'locale');

const isForm = (form: string): form is FileForm => Object.hasOwn(FILE_TYPES, form);
