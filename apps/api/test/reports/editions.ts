import type { ReportForm } from '@entente/schema/vocabulary';
import type { Database, Sql } from '../../src/db/database.js';
import type { SealedEditions } from '../../src/modules/reports/delivery/sealed-editions.js';
import type { EditionMaker } from '../../src/modules/reports/schedules/edition-maker.js';

/** Writes an edition without figures, as far as schedules and deliveries look at one. */
export async function insertEdition(
  tx: Sql,
  edition: { definition?: string; periodStart: string; status?: 'DRAFT' | 'SEALED'; number?: number },
): Promise<number> {
  const { definition = 'monthly', periodStart, status = 'DRAFT', number = 1 } = edition;
  const at = `${periodStart}T00:00:00.000Z`;
  const sealed = status === 'SEALED' ? { hash: 'f'.repeat(64), approver: 'user:2', at } : { hash: null, approver: null, at: null };
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO report_edition (definition, defined_as, period_start, period_end, number, status, as_of, as_of_seq, author_key, author_name,
     approver_key, figures_hash, sealed_at) VALUES (?, '{}', ?, ?, ?, ?, ?, 0, 'user:1', 'Author', ?, ?, ?) RETURNING id`,
    [definition, periodStart, periodStart, number, status, at, sealed.approver, sealed.hash, sealed.at],
  );
  if (!row) throw new Error('an edition that was written has no number');
  return row.id;
}

/** Drafts editions that are rows and nothing more, one for a definition and a period. */
export class BareEditions implements EditionMaker {
  constructor(private readonly database: Database) {}

  periodsOf(definition: string) {
    const grains = { monthly: 'MONTH', quarterly: 'QUARTER', annual: 'YEAR' } as const;
    const grain = Object.entries(grains).find(([code]) => code === definition)?.[1];
    return Promise.resolve(grain ? { grain, calendar: 'FISCAL' as const } : null);
  }

  async draft({ definition, periodStart }: { definition: string; periodStart: string }) {
    return this.database.writeTransaction(async (tx) => {
      const [found] = await tx.query<{ id: number }>('SELECT id FROM report_edition WHERE definition = ? AND period_start = ?', [
        definition,
        periodStart,
      ]);
      if (found) return { editionId: found.id, made: false };
      return { editionId: await insertEdition(tx, { definition, periodStart }), made: true };
    });
  }
}

/** Files that say what they are. */
export const sayingWhatTheyAre: SealedEditions = {
  filesFor: (editionId, access, language, forms: readonly ReportForm[]) =>
    Promise.resolve(
      forms.map((form) => ({
        fileName: `rapport-é-${editionId}-${language}.${form.toLowerCase()}`,
        mediaType: 'application/octet-stream',
        bytes: Buffer.from(`${form} ${access} ${language}`),
      })),
    ),
  wordsOf: (editionId, access, language) =>
    Promise.resolve({
      subject: language === 'FR' ? `Activités internationales, édition ${editionId}` : `International engagements, edition ${editionId}`,
      text: `${access} <figures> & more.\n\nSecond paragraph.`,
    }),
};
