import type { ReportSection, ReportStatus } from '@entente/schema/vocabulary';
import type { ReportDefinition } from '../definitions/report-definition.js';
import type { ReportFigures } from '../figures/report-figures.js';
import { changesSection, howSection, qualitySection } from './account-sections.js';
import { jurisdictionSection, kindSection, regionSection, trendSection } from './breakdown-sections.js';
import { instant, type Language } from './in-words.js';
import { bornSection, comingSection, followUpsSection, missionsSection, projectsSection, visitsSection } from './list-sections.js';
import type { DocumentBlock, DocumentSection, ReportDocument } from './report-document.js';
import { SectionContext } from './section-context.js';
import { summarySection } from './summary-section.js';

const SECTIONS: Readonly<Record<ReportSection, (context: SectionContext) => DocumentBlock[]>> = {
  SUMMARY: summarySection,
  KIND: kindSection,
  REGION: regionSection,
  JURISDICTION: jurisdictionSection,
  TREND: trendSection,
  VISITS: visitsSection,
  PROJECTS: projectsSection,
  MISSIONS: missionsSection,
  BORN: bornSection,
  COMING: comingSection,
  FOLLOW_UPS: followUpsSection,
  CHANGES: changesSection,
  HOW: howSection,
  QUALITY: qualitySection,
};

/** Sections that begin a page of their own. */
const NEW_PAGE: ReadonlySet<ReportSection> = new Set(['REGION', 'VISITS', 'PROJECTS', 'CHANGES']);

/** How far an edition has come. */
export interface EditionState {
  readonly status: ReportStatus;
  readonly draft: number;
  /** 1 for the first edition of a period. */
  readonly number: number;
  /** SHA-256 of the figures in hexadecimal; null before it is sealed. */
  readonly fingerprint: string | null;
}

/** What people have written, by section. */
export type Commentary = Readonly<Partial<Record<ReportSection, string>>>;

/** Writes a copy of an edition as a document in one language. Pure: the same input gives the same document. */
export function composeDocument(
  definition: ReportDefinition,
  figures: ReportFigures,
  commentary: Commentary,
  state: EditionState,
  language: Language,
): ReportDocument {
  const context = new SectionContext(definition, figures, language);
  const { words, read } = context;
  const { register, scheme, spans } = figures;
  const asOf = instant(figures.asOf, register.timeZone, language);
  const title = read.both(definition.title);
  const fingerprint = state.fingerprint?.match(/.{1,4}/g)?.join(' ') ?? null;
  const marks = [
    ...(register.sample ? [words.sample] : []),
    ...(figures.access === 'FULL' ? [words.full] : []),
    ...(state.status === 'DRAFT' ? [words.draft(state.draft)] : state.status === 'SUBMITTED' ? [words.submitted(state.draft)] : []),
    ...(state.number > 1 ? [words.corrected(state.number)] : []),
  ];
  return {
    language,
    asOf: figures.asOf,
    title,
    subtitle: words.subtitle(context.period, context.hasToDate),
    publisher: read.both(register.name),
    runningTitle: `${title}, ${context.period}`,
    runningMark: marks.join(' · '),
    foot: words.foot(asOf, definition.calendar, `${read.both(scheme)} ${scheme.version}`),
    pageWord: words.page,
    fingerprint,
    fingerprintLabel: words.fingerprint,
    sections: definition.sections.map((section): DocumentSection => {
      const [first, ...rest] = SECTIONS[section](context);
      const written = paragraphs(commentary[section]);
      return {
        id: section.toLowerCase(),
        heading: words.sections[section] ?? section,
        newPage: NEW_PAGE.has(section),
        // What people say of a section stands after its first sentence, and before its tables.
        blocks: first?.is === 'TEXT' ? [first, ...written, ...rest] : [...written, ...(first ? [first] : []), ...rest],
      };
    }),
    provenance: provenance(context, state, asOf, spans.period),
    provenanceTitle: words.provenance.title,
  };
}

function paragraphs(text: string | undefined): DocumentBlock[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): DocumentBlock => ({ is: 'TEXT', style: 'COMMENTARY', text: part }));
}

function provenance(
  { words, figures, definition, read, period }: SectionContext,
  state: EditionState,
  asOf: string,
  days: { readonly from: string; readonly to: string },
): ReportDocument['provenance'] {
  const { provenance: labels } = words;
  const { register, scheme } = figures;
  return [
    { label: labels.publisher, value: read.both(register.name) },
    { label: labels.report, value: read.both(definition.name) },
    { label: labels.definition, value: `${definition.code} ${definition.version}` },
    { label: labels.period, value: `${period} (${days.from} – ${days.to})` },
    { label: labels.status, value: words.statuses[state.status] },
    { label: labels.asOf, value: `${asOf} (${register.timeZone}); ${figures.asOf}` },
    { label: labels.change, value: String(figures.seq) },
    { label: labels.scheme, value: `${read.both(scheme)}, ${scheme.code} ${scheme.version}` },
    { label: labels.calendar, value: String(register.fiscalMonth) },
    { label: labels.currency, value: register.currency },
    { label: labels.access, value: labels.accesses[figures.access] },
    ...(state.fingerprint === null ? [] : [{ label: labels.hash, value: state.fingerprint }]),
  ];
}
