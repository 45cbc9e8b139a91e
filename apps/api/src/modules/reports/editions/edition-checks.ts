import { type Language, number } from '../compose/in-words.js';
import type { ReportFigures } from '../figures/report-figures.js';
import type { CommentaryRow } from './edition.repository.js';

/** Something to look at before an edition is approved. */
export interface EditionCheck {
  readonly code: string;
  readonly ok: boolean;
  readonly en: string;
  readonly fr: string;
}

/** What is known of an edition when it is checked. */
export interface CheckedEdition {
  readonly figures: ReportFigures;
  readonly commentary: readonly CommentaryRow[];
  readonly languages: readonly Language[];
  /** Cells, and how many of them the register, asked again as of the same instant, says otherwise. */
  readonly agreement: { readonly cells: number; readonly differing: number };
  /** Changes of the register since the figures were taken. */
  readonly changesSince: number;
}

/** What an approver wants to know, in the order of its weight. Nothing of it keeps anybody from approving. */
export function checksOf({ figures, commentary, languages, agreement, changesSince }: CheckedEdition): EditionCheck[] {
  const { cells, differing } = agreement;
  const n = (value: number) => ({ en: number(value, 'EN'), fr: number(value, 'FR') });
  const all = n(cells);
  const wrong = n(differing);
  const sections = [...new Set(commentary.map(({ section }) => section))];
  const missing = sections.filter((section) =>
    languages.some((language) => !commentary.some((one) => one.section === section && one.language === language)),
  );
  const causes = figures.restatement?.causes.filter((cause) => cause.is === 'CHANGE') ?? [];
  const silent = causes.filter(({ reason }) => reason === null || reason.trim() === '');
  const since = n(changesSince);
  const told = n(causes.length);
  const untold = n(silent.length);
  const notes = figures.figures.find(({ id }) => id === 'kind.period')?.notes ?? [];
  return [
    differing === 0
      ? {
          code: 'FIGURES_AGREE',
          ok: true,
          en: `All ${all.en} figures agree with their records`,
          fr: `Les ${all.fr} chiffres concordent tous avec leurs fiches`,
        }
      : {
          code: 'FIGURES_AGREE',
          ok: false,
          en: `${wrong.en} of ${all.en} figures are not what the register says as of the same moment`,
          fr: `${wrong.fr} des ${all.fr} chiffres ne sont pas ce que dit le registre au même moment`,
        },
    missing.length === 0
      ? { code: 'LANGUAGES_COMPLETE', ok: true, en: 'English and French are complete', fr: 'L’anglais et le français sont complets' }
      : {
          code: 'LANGUAGES_COMPLETE',
          ok: false,
          en: `Commentary of ${missing.length} section(s) is missing in one language: ${missing.join(', ')}`,
          fr: `Le commentaire de ${missing.length} section(s) manque dans une langue : ${missing.join(', ')}`,
        },
    silent.length === 0
      ? {
          code: 'REASONS_GIVEN',
          ok: true,
          en:
            causes.length === 0
              ? 'No figure of an earlier edition would be different now'
              : `Each of the ${told.en} changes behind figures has its reason`,
          fr:
            causes.length === 0
              ? 'Aucun chiffre d’une édition antérieure ne serait différent aujourd’hui'
              : `Chacune des ${told.fr} modifications a son motif`,
        }
      : {
          code: 'REASONS_GIVEN',
          ok: false,
          en: `${untold.en} of the ${told.en} changes behind figures say no reason`,
          fr: `${untold.fr} des ${told.fr} modifications ne donnent pas de motif`,
        },
    changesSince === 0
      ? {
          code: 'UP_TO_DATE',
          ok: true,
          en: 'Nothing has changed since the figures were taken',
          fr: 'Rien n’a changé depuis que les chiffres ont été pris',
        }
      : {
          code: 'UP_TO_DATE',
          ok: false,
          en: `The register has changed ${since.en} times since the figures were taken`,
          fr: `Le registre a changé ${since.fr} fois depuis que les chiffres ont été pris`,
        },
    ...notes.map(({ code, en, fr }) => ({ code, ok: false, en, fr })),
  ];
}
