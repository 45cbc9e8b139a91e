import type { ReportForm } from '@entente/schema/vocabulary';
import type { FastifyInstance } from 'fastify';
import type { Container } from '../container.js';
import { globalId } from '../graphql/global-id.js';
import { OtherPageError } from '../graphql/request-errors.js';
import { NotSignedInError } from '../modules/access/access.errors.js';
import { UnknownChoiceError } from '../modules/exports/export.errors.js';
import { fileName, MEDIA_TYPE } from '../modules/reports/editions/edition-names.js';
import { REPORT_POLICY } from '../modules/reports/render/html-styles.js';
import { credentialsOf } from './credentials.js';
import { isFollowedLink, isOwnGet } from './own-requests.js';
import { sessionCookie } from './session-cookie.js';

interface Asked {
  readonly lang?: string;
  readonly paper?: string;
  readonly copy?: string;
  /** Saves the file rather than showing it. */
  readonly save?: string;
}

/** A report's page brings its own styles, runs nothing, fetches nothing, and is shown within the dashboard. */
const PAGE_POLICY = `${REPORT_POLICY}; frame-ancestors 'self'`;

/** Serves the forms of editions at `/reports/12.pdf`, `.html`, `.xlsx` and `.json`. */
export function serveReports(server: FastifyInstance, { access, editions }: Pick<Container, 'access' | 'editions'>): void {
  server.get<{ Params: { file: string }; Querystring: Asked }>('/reports/:file', { exposeHeadRoute: false }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (!isOwnGet(request) && !isFollowedLink(request)) throw new OtherPageError();
    const viewer = await access.viewerOf(credentialsOf(request, sessionCookie(request, reply).value));
    if (!viewer) throw new NotSignedInError();
    const [, id = '', suffix = ''] = /^(\d+)\.(\w+)$/.exec(request.params.file) ?? [];
    const { lang = 'en', paper = 'a4', copy = 'open', save } = request.query;
    const language = choice('lang', lang, { en: 'EN', fr: 'FR' } as const);
    const sheet = choice('paper', paper, { a4: 'PDF_A4', letter: 'PDF_LETTER' } as const);
    const reader = choice('copy', copy, { open: 'OPEN', full: 'FULL' } as const);
    const forms: Readonly<Record<string, ReportForm>> = { pdf: sheet, html: 'HTML', xlsx: 'XLSX', json: 'JSON' };
    const form = choice('file', suffix, forms);
    const edition = await editions.find(viewer, globalId('ReportEdition', Number(id)));
    const bytes = await editions.file(viewer, edition, reader, language, form);
    const name = fileName({ ...edition, language, access: reader, form, draft: edition.status !== 'SEALED' });
    void reply.header('content-type', MEDIA_TYPE[form]);
    void reply.header(
      'content-disposition',
      `${save === undefined && (form === 'HTML' || suffix === 'pdf') ? 'inline' : 'attachment'}; filename="${name}"`,
    );
    if (form === 'HTML') {
      void reply.header('content-security-policy', PAGE_POLICY);
      void reply.header('x-frame-options', 'SAMEORIGIN');
    }
    return reply.send(bytes);
  });
}

function choice<Value>(name: string, asked: string, choices: Readonly<Record<string, Value>>): Value {
  const found = Object.hasOwn(choices, asked.toLowerCase()) ? choices[asked.toLowerCase()] : undefined;
  if (found === undefined) throw new UnknownChoiceError(name, asked, Object.keys(choices));
  return found;
}
