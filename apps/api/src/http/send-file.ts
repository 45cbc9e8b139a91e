import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf, toldError } from '../graphql/format-error.js';
import type { GraphqlContext } from '../graphql/request-context.js';
import type { FileOrigin } from '../modules/exports/about-sheet.js';
import { type ExportService, type FileQuestion, UnanswerableError } from '../modules/exports/export.service.js';
import { csvFile, jsonFile, xlsxFile } from '../modules/exports/write-file.js';
import { FILE_TYPES } from './file-requests.js';
import type { QuestionsUnderWay } from './questions-under-way.js';

/** A file may take as long as a reader waits for one; each of its pages has the time of a question. */
const FILE_TIME_MS = 15 * 60_000;

/** A file that is asked for. */
export interface FileRequest {
  readonly question: Omit<FileQuestion, 'locale'> & { readonly locale: 'EN' | 'FR' | null };
  /** What the query is called in addresses; null for a question of the reader's own. */
  readonly slug: string | null;
  readonly title: { readonly en: string; readonly fr: string } | null;
  readonly description: { readonly en: string | null; readonly fr: string | null } | null;
}

/** What sends files. */
export interface FileSender {
  readonly exports: ExportService;
  readonly underWay: QuestionsUnderWay;
  readonly report: (error: unknown) => void;
}

/**
 * Answers a request with a file, or with why there is none: nothing of it is sent before its first page has been read. Where
 * a later page fails, the connection is closed before the end, so that no reader takes what has come for the whole.
 */
export async function sendFile(
  { exports, underWay, report }: FileSender,
  { question: asked, slug, title, description }: FileRequest,
  context: GraphqlContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { viewer } = context;
  const { settings } = context.moment.state;
  const question: FileQuestion = { ...asked, locale: asked.locale ?? context.locale };
  const { form } = question;
  const language = question.locale === 'FR' ? 'fr' : 'en';
  const { asking, end } = underWay.begin(viewer, request, reply, FILE_TIME_MS);
  // A file that is never read to its end is over when its connection is.
  let open = true;
  const over = () => {
    if (open) end();
    open = false;
  };
  try {
    const file = await exports.open(question, context, asking);
    const origin: FileOrigin = {
      title: title?.[language] ?? null,
      description: description?.[language] ?? null,
      register: language === 'fr' ? settings.nameFr : settings.nameEn,
      sample: settings.sample,
      viewer: viewer.name,
      at: new Date().toISOString(),
      address: slug === null ? null : `${request.protocol}://${request.host}${request.url}`,
    };
    const stream = form === 'xlsx' ? xlsxFile(file, question, origin) : form === 'csv' ? csvFile(file) : jsonFile(file);
    stream.once('close', over);
    stream.on('error', (error) => {
      if (!asking.signal.aborted) report(error);
    });
    const partners = question.grain === 'PARTNER' && form !== 'json' ? ['partner'] : [];
    const name = [...(settings.sample ? ['sample-data'] : []), slug ?? file.lists[0]?.table.name ?? 'answer', ...partners].join('.');
    return await reply
      .header('content-type', form === 'xlsx' ? FILE_TYPES.xlsx : `${FILE_TYPES[form]}; charset=utf-8`)
      .header('content-disposition', `${form === 'json' ? 'inline' : 'attachment'}; filename="${name}.${form}"`)
      .header('entente-as-of', file.asOf)
      .header('entente-grain', question.grain.toLowerCase())
      .send(stream);
  } catch (error) {
    over();
    if (!(error instanceof UnanswerableError)) throw error;
    const errors = error.errors.map((one) => toldError(one, report));
    return reply.code(statusOf(error.errors)).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ errors }));
  }
}
