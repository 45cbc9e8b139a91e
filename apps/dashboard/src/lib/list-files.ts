import type { Language } from '../i18n/language';
import { downloadBlob, fileName } from './csv';
import { refusalIn } from './error-words';
import type { Asked } from './explore-address';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileForm = keyof typeof TYPES;

/** Has the API write a list as a file, whole and of one state of the register, and hands it to the reader. Throws with the API's reason. */
export async function downloadList({ query, variables }: Asked, form: FileForm, title: string, language: Language): Promise<void> {
  const response = await fetch(`/graphql?${new URLSearchParams({ locale: language })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: TYPES[form] },
    body: JSON.stringify({ query, variables: JSON.parse(variables) as unknown }),
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith(TYPES[form]))
    throw new Error(refusalIn(await response.text(), language) ?? `status ${response.status}`);
  downloadBlob(`${fileName([title])}.${form}`, await response.blob());
}
