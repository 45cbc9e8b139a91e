import type { Language } from '../../i18n/language';
import { downloadBlob, fileName } from '../../lib/csv';
import { refusalIn } from '../../lib/error-words';
import type { Asked } from '../../lib/explore-address';
import { requestOf } from './ask';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What one row of a file is. */
export type Grain = 'ENGAGEMENT' | 'PARTNER';

/** Asks a question anew for a file, which the API writes, and hands it to the reader. Throws with the API's reason. */
export async function downloadExport(
  asked: Asked,
  operationName: string | null,
  format: keyof typeof TYPES,
  title: string,
  options: { list: string | null; grain: Grain; language: Language },
): Promise<void> {
  const search = new URLSearchParams({
    ...(options.list !== null && { list: options.list }),
    ...(options.grain !== 'ENGAGEMENT' && { grain: options.grain.toLowerCase() }),
    locale: options.language,
  });
  const response = await fetch(`/graphql?${search}`, requestOf(asked, operationName, TYPES[format]));
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith(TYPES[format]))
    throw new Error(refusalIn(await response.text(), options.language) ?? `status ${response.status}`);
  downloadBlob(`${fileName([title]) || 'answer'}.${format}`, await response.blob());
}

/** Hands an answer to the reader as it came. */
export function downloadAnswer(text: string, title: string): void {
  downloadBlob(`${fileName([title]) || 'answer'}.json`, new Blob([text], { type: 'application/json' }));
}
