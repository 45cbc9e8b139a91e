import type { ReportAccess, ReportForm } from '@entente/schema/vocabulary';
import type { Language } from '../compose/in-words.js';

/** How a file's name ends. */
export const SUFFIX = { PDF_A4: 'pdf', PDF_LETTER: 'pdf', HTML: 'html', XLSX: 'xlsx', JSON: 'json' } as const satisfies Record<
  ReportForm,
  string
>;

/** What the bytes of a form are. */
export const MEDIA_TYPE = {
  PDF_A4: 'application/pdf',
  PDF_LETTER: 'application/pdf',
  HTML: 'text/html; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  JSON: 'application/json; charset=utf-8',
} as const satisfies Record<ReportForm, string>;

/** Which file of which edition. */
export interface NamedFile {
  readonly definition: string;
  readonly periodStart: string;
  readonly number: number;
  readonly language: Language;
  readonly access: ReportAccess;
  readonly form: ReportForm;
  /** Whether it is of a draft. */
  readonly draft: boolean;
}

/** `monthly-2006-03-en.pdf`; a correction has its number, a draft and the full copy say that they are. */
export function fileName({ definition, periodStart, number, language, access, form, draft }: NamedFile): string {
  return [
    definition,
    periodStart.slice(0, 7),
    ...(number > 1 ? [String(number)] : []),
    ...(access === 'FULL' ? ['full'] : []),
    ...(form === 'PDF_LETTER' ? ['letter'] : []),
    ...(draft ? ['draft'] : []),
    `${language.toLowerCase()}.${SUFFIX[form]}`,
  ].join('-');
}
