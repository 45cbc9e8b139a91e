import type { SealedEditions } from '../delivery/sealed-editions.js';
import { readerOf } from '../figures/report-figures.service.js';
import { EditionNotFoundError } from '../report.errors.js';
import type { EditionService } from './edition.service.js';
import { fileName, MEDIA_TYPE } from './edition-names.js';

/** Gives sealed editions to those who mail them, each reader what they may see. */
export function mailedEditions(editions: EditionService): SealedEditions {
  const find = async (id: number) => {
    const row = await editions.byId(readerOf('OPEN'), id);
    if (!row) throw new EditionNotFoundError(String(id));
    return row;
  };
  return {
    async filesFor(editionId, access, language, forms) {
      const row = await find(editionId);
      return Promise.all(
        forms.map(async (form) => ({
          fileName: fileName({ ...row, language, access, form, draft: false }),
          mediaType: MEDIA_TYPE[form],
          bytes: await editions.file(readerOf(access), row, access, language, form),
        })),
      );
    },
    async wordsOf(editionId, access, language) {
      const row = await find(editionId);
      const document = await editions.document(readerOf(access), row, access, language);
      const texts = document.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.is === 'TEXT' && block.style === 'LEAD' ? [block.text] : []));
      return {
        subject: document.runningTitle,
        text: [document.subtitle, ...texts, `${document.fingerprintLabel}: ${document.fingerprint ?? ''}`, document.foot].join('\n\n'),
      };
    },
  };
}
