import { dayToIso } from '@entente/schema/calendar';
import type { ReportAccess, ReportForm, ReportSection } from '@entente/schema/vocabulary';
import type { Database, Sql } from '../../../db/database.js';
import { globalId, parseGlobalId } from '../../../graphql/global-id.js';
import { hasRole, maySeeProtected, ownerKey, requireRole, type Viewer, visibilityOf } from '../../access/viewer.js';
import { countChanges } from '../../history/change.repository.js';
import type { Moment } from '../../register/register.service.js';
import { composeDocument } from '../compose/compose-document.js';
import type { Language } from '../compose/in-words.js';
import type { ReportDocument } from '../compose/report-document.js';
import type { ReportDefinition } from '../definitions/report-definition.js';
import { canonicalJson, sha256 } from '../figures/canonical-json.js';
import type { ReportFigures } from '../figures/report-figures.js';
import { type ReportFiguresService, readerOf } from '../figures/report-figures.service.js';
import { spansOf } from '../figures/report-spans.js';
import { ClosedSinceError, CopyClosedError, EditionNotFoundError, UnknownReportError } from '../report.errors.js';
import type { Restatement } from '../restate/restatement.js';
import { compareEditions } from './compare-editions.js';
import {
  type EditionProblem,
  noSuchSection,
  openAlready,
  outdated,
  ownEdition,
  periodAhead,
  reasonMissing,
  sealedAlready,
  tooLong,
  wrongStatus,
} from './edition.problems.js';
import {
  type CommentaryRow,
  countRestated,
  type EditionRow,
  editionById,
  editionsByIds,
  editionsOfPeriod,
  type FileRow,
  insertEdition,
  keepCommentary,
  keepCopy,
  keepFile,
  listEditions,
  loadBytes,
  loadCommentary,
  loadCopies,
  loadCopy,
  loadFiles,
  loadSteps,
  moveEdition,
  noteRefreshed,
  noteStep,
  protectedNow,
  type StepRow,
  sealEdition,
  sealedBefore,
  takeAuthor,
  touchEdition,
} from './edition.repository.js';
import { checksOf, type EditionCheck } from './edition-checks.js';

export const ACCESSES: readonly ReportAccess[] = ['OPEN', 'FULL'];
export const FORMS: readonly ReportForm[] = ['PDF_A4', 'PDF_LETTER', 'HTML', 'XLSX', 'JSON'];
const LONGEST_COMMENTARY = 8000;
const LONGEST_REASON = 1000;

/** Writes a document in one form. */
export interface Renderer {
  render(job: { readonly form: ReportForm; readonly document: ReportDocument; readonly figures: ReportFigures }): Promise<Buffer>;
}

/** Says what of a sealed edition would be different at a moment. */
export interface Restater {
  restate(sealed: ReportFigures, viewer: Viewer, moment: Moment, asOf: string | null): Promise<Restatement>;
}

/** Told of every edition that is sealed, in the transaction that seals it. */
export type OnSealed = (tx: Sql, editionId: number) => Promise<void>;

/** What editions are made with. */
export interface EditionParts {
  readonly definitions: readonly ReportDefinition[];
  readonly figures: ReportFiguresService;
  readonly restater: Restater;
  readonly renderer: Renderer;
  readonly onSealed?: OnSealed;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Who does something with an edition: a person, or a schedule. */
export interface Actor {
  readonly key: string;
  readonly name: string;
}

/** What stands round editions. */
export interface EditionSurroundings {
  readonly steps: readonly StepRow[];
  readonly commentary: readonly CommentaryRow[];
  readonly files: readonly FileRow[];
  /** How many cells of the edition before would be different now, by edition; null where there is none before. */
  readonly restated: ReadonlyMap<number, number | null>;
  /** All editions that the viewer may see. */
  readonly seen: readonly EditionRow[];
}

/** What came of moving an edition on. */
export interface EditionMoved {
  readonly edition: EditionRow | null;
  /** Whether it was begun by this. */
  readonly made?: boolean;
  readonly problems: readonly EditionProblem[];
}

/** Makes editions of reports, leads them from draft to seal, and gives them to whoever may read them. */
export class EditionService {
  readonly definitions: readonly ReportDefinition[];
  private readonly figures: ReportFiguresService;
  private readonly restater: Restater;
  private readonly renderer: Renderer;
  private readonly onSealed: OnSealed;
  private readonly now: () => number;

  constructor(
    private readonly database: Database,
    { definitions, figures, restater, renderer, onSealed = async () => undefined, now = Date.now }: EditionParts,
  ) {
    this.definitions = definitions;
    this.figures = figures;
    this.restater = restater;
    this.renderer = renderer;
    this.onSealed = onSealed;
    this.now = now;
  }

  /** Throws UnknownReportError. */
  definition(code: string): ReportDefinition {
    const found = this.definitions.find((one) => one.code === code.toLowerCase());
    if (!found)
      throw new UnknownReportError(
        code,
        this.definitions.map((one) => one.code),
      );
    return found;
  }

  /** The editions that a viewer may see: sealed ones, and from OFFICER on drafts too. Discarded ones are nobody's. */
  async list(viewer: Viewer): Promise<EditionRow[]> {
    return listEditions(this.database.read, hasRole(viewer, 'OFFICER') ? ['DRAFT', 'SUBMITTED', 'SEALED'] : ['SEALED']);
  }

  /** An edition by its row's id; null for one that there is not, or not for this viewer. */
  async byId(viewer: Viewer, id: number): Promise<EditionRow | null> {
    const row = await editionById(this.database.read, id);
    return row && (row.status === 'SEALED' || hasRole(viewer, 'OFFICER')) ? row : null;
  }

  /** Editions by their rows' ids, in no order: those that the viewer may see. */
  async byIds(viewer: Viewer, ids: readonly number[]): Promise<EditionRow[]> {
    const rows = await editionsByIds(this.database.read, ids);
    return rows.filter(({ status }) => status === 'SEALED' || hasRole(viewer, 'OFFICER'));
  }

  /** An edition by its global id; null for one that there is not, or not for this viewer. */
  async tryFind(viewer: Viewer, id: string): Promise<EditionRow | null> {
    return this.byId(viewer, rowIdOf(id));
  }

  /** Throws EditionNotFoundError. */
  async find(viewer: Viewer, id: string): Promise<EditionRow> {
    const row = await this.tryFind(viewer, id);
    if (!row) throw new EditionNotFoundError(id);
    return row;
  }

  /** The newest sealed edition of the period that holds a day; null where none has been sealed. */
  async sealedOf(definition: ReportDefinition, day: string, moment: Moment): Promise<EditionRow | null> {
    const { period } = spansOf(day, definition, moment.state.settings.fiscalMonth);
    const editions = await editionsOfPeriod(this.database.read, definition.code, period.from);
    return editions.filter(({ status }) => status === 'SEALED').at(-1) ?? null;
  }

  /** The edition of the period that holds a day and is not sealed yet; null where none is under way. For OFFICER and above. */
  async openOf(viewer: Viewer, definition: ReportDefinition, day: string, moment: Moment): Promise<EditionRow | null> {
    requireRole(viewer, 'OFFICER');
    const { period } = spansOf(day, definition, moment.state.settings.fiscalMonth);
    const editions = await editionsOfPeriod(this.database.read, definition.code, period.from);
    return editions.find(({ status }) => status === 'DRAFT' || status === 'SUBMITTED') ?? null;
  }

  /** Begins the edition of the period that holds a day, or finds the one that is under way. For OFFICER and above. */
  async draft(
    viewer: Viewer,
    { definition, day, asOf }: { readonly definition: string; readonly day: string; readonly asOf: string | null },
    moment: Moment,
  ): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    return this.begin(actorOf(viewer), this.definition(definition), day, asOf, moment);
  }

  /** The same for a schedule, which has no role. */
  async draftFor(actor: Actor, code: string, day: string, moment: Moment): Promise<EditionMoved & { readonly made: boolean }> {
    return { made: false, ...(await this.begin(actor, this.definition(code), day, null, moment)) };
  }

  /** Begins the edition that corrects a sealed one. For OFFICER and above. */
  async correct(viewer: Viewer, id: string, reason: string, moment: Moment): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    const sealed = await this.find(viewer, id);
    const problem = reasonProblem(reason) ?? (sealed.status === 'SEALED' ? null : wrongStatus(sealed, 'SEALED'));
    if (problem) return { edition: null, problems: [problem] };
    const editions = await editionsOfPeriod(this.database.read, sealed.definition, sealed.periodStart);
    if (editions.some(({ status }) => status === 'DRAFT' || status === 'SUBMITTED')) return { edition: null, problems: [openAlready()] };
    const newest = editions.filter(({ status }) => status === 'SEALED').at(-1) ?? sealed;
    return this.write(actorOf(viewer), this.definition(sealed.definition), sealed.periodStart, null, moment, {
      number: Math.max(...editions.map(({ number }) => number)) + 1,
      supersedes: newest,
      reason,
    });
  }

  /** Takes the figures of a draft anew, as they are now. For OFFICER and above. */
  async refresh(viewer: Viewer, id: string, version: number, moment: Moment): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    const row = await this.find(viewer, id);
    const early = problemAt(row, version, 'DRAFT');
    if (early) return { edition: row, problems: [early] };
    const copies = await this.take(definitionOf(row), row.periodStart, moment.change.at, moment, await this.restatedBy(row));
    return this.move(viewer, row.id, version, 'DRAFT', 'REFRESHED', null, async (tx) => {
      for (const access of ACCESSES) await keepCopy(tx, row.id, access, canonicalJson(copies[access]));
      await noteRefreshed(tx, row.id, copies.OPEN.asOf, copies.OPEN.seq);
    });
  }

  /** Writes commentary into a section of a draft, in one language; an empty text takes it away. For OFFICER and above. */
  async comment(
    viewer: Viewer,
    {
      id,
      version,
      section,
      language,
      text,
    }: {
      readonly id: string;
      readonly version: number;
      readonly section: ReportSection;
      readonly language: Language;
      readonly text: string;
    },
  ): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    const row = await this.find(viewer, id);
    const written = text.trim();
    const problem = !definitionOf(row).sections.includes(section)
      ? noSuchSection(section)
      : written.length > LONGEST_COMMENTARY
        ? tooLong('text', written.length, LONGEST_COMMENTARY)
        : null;
    if (problem) return { edition: row, problems: [problem] };
    return this.move(viewer, row.id, version, 'DRAFT', 'WRITTEN', `${section} ${language}`, async (tx) => {
      const at = this.instant();
      await keepCommentary(tx, { editionId: row.id, section, language, text: written, writtenBy: viewer.name, writtenAt: at });
      await touchEdition(tx, row.id);
    });
  }

  /** Submits a draft for approval; whoever does so answers for it as its author. For OFFICER and above. */
  async submit(viewer: Viewer, id: string, version: number): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    const row = await this.find(viewer, id);
    return this.move(viewer, row.id, version, 'DRAFT', 'SUBMITTED', null, async (tx) => {
      await takeAuthor(tx, row.id, ownerKey(viewer), viewer.name);
      await moveEdition(tx, row.id, 'SUBMITTED');
    });
  }

  /** Sends what was submitted back to draft, with a reason. For APPROVER and above, and for its author. */
  async giveBack(viewer: Viewer, id: string, version: number, reason: string): Promise<EditionMoved> {
    const row = await this.find(viewer, id);
    if (row.authorKey !== ownerKey(viewer)) requireRole(viewer, 'APPROVER');
    const problem = reasonProblem(reason);
    if (problem) return { edition: row, problems: [problem] };
    return this.move(viewer, row.id, version, 'SUBMITTED', 'RETURNED', reason.trim(), (tx) => moveEdition(tx, row.id, 'DRAFT'));
  }

  /** Gives a draft up. For OFFICER and above. */
  async discard(viewer: Viewer, id: string, version: number): Promise<EditionMoved> {
    requireRole(viewer, 'OFFICER');
    const row = await this.find(viewer, id);
    return this.move(viewer, row.id, version, 'DRAFT', 'DISCARDED', null, (tx) => moveEdition(tx, row.id, 'DISCARDED'));
  }

  /**
   * Approves and seals what was submitted: figures, files and their hashes in one transaction. For APPROVER and above, who had no
   * hand in it.
   */
  async approve(viewer: Viewer, id: string, version: number): Promise<EditionMoved> {
    requireRole(viewer, 'APPROVER');
    const row = await this.find(viewer, id);
    const problem = problemAt(row, version, 'SUBMITTED') ?? (await this.handIn(viewer, row));
    if (problem) return { edition: row, problems: [problem] };
    const texts = await Promise.all(ACCESSES.map((access) => this.copyText(row.id, access)));
    const figuresHash = sha256(texts.join('\n'));
    const commentary = await loadCommentary(this.database.read, [row.id]);
    const definition = definitionOf(row);
    // Written before the transaction begins, which is then short; what has been changed meanwhile is found by the version.
    const files: { readonly file: Omit<FileRow, 'id'>; readonly bytes: Buffer }[] = [];
    for (const [index, access] of ACCESSES.entries()) {
      const figures = JSON.parse(texts[index] ?? '') as ReportFigures;
      for (const language of definition.languages) {
        const document = documentOf(row, figures, commentary, language, { status: 'SEALED', figuresHash });
        const written = await Promise.all(FORMS.map((form) => this.renderer.render({ form, document, figures })));
        for (const [place, form] of FORMS.entries()) {
          const bytes = written[place] ?? Buffer.alloc(0);
          files.push({ file: { editionId: row.id, access, language, form, sha256: sha256(bytes), size: bytes.length }, bytes });
        }
      }
    }
    const filesHash = sha256(files.map(({ file }) => `${file.access} ${file.language} ${file.form} ${file.sha256}`).join('\n'));
    return this.move(viewer, row.id, version, 'SUBMITTED', 'SEALED', null, async (tx) => {
      for (const { file, bytes } of files) await keepFile(tx, file, bytes);
      await sealEdition(tx, row.id, {
        approverKey: ownerKey(viewer),
        approverName: viewer.name,
        figuresHash,
        filesHash,
        sealedAt: this.instant(),
      });
      await this.onSealed(tx, row.id);
    });
  }

  /** What stands round editions, each kind of it by one statement. */
  async details(viewer: Viewer, ids: readonly number[]): Promise<EditionSurroundings> {
    const [steps, commentary, files, restated, seen] = await Promise.all([
      loadSteps(this.database.read, ids),
      loadCommentary(this.database.read, ids),
      loadFiles(this.database.read, ids),
      countRestated(this.database.read, ids, maySeeProtected(viewer) ? 'FULL' : 'OPEN'),
      this.list(viewer),
    ]);
    return { steps, commentary, files, restated, seen };
  }

  /** Which of these editions name what has been closed to the viewer since. */
  async closedSince(viewer: Viewer, ids: readonly number[]): Promise<ReadonlySet<number>> {
    if (maySeeProtected(viewer)) return new Set();
    const copies = await loadCopies(this.database.read, ids, 'OPEN');
    const named = copies.map(({ editionId, figures }) => ({ editionId, names: namedIn(JSON.parse(figures) as ReportFigures) }));
    const closed = new Set(await protectedNow(this.database.read, [...new Set(named.flatMap(({ names }) => names))]));
    return new Set(named.filter(({ names }) => names.some((id) => closed.has(id))).map(({ editionId }) => editionId));
  }

  /** The figures of a copy. Throws CopyClosedError and ClosedSinceError. */
  async figuresOf(viewer: Viewer, row: EditionRow, access: ReportAccess): Promise<ReportFigures> {
    if (access === 'FULL' && !maySeeProtected(viewer)) throw new CopyClosedError();
    const figures = JSON.parse(await this.copyText(row.id, access)) as ReportFigures;
    if (!maySeeProtected(viewer)) await this.checkStillOpen(figures);
    return figures;
  }

  /** An edition as a document in one language. Throws CopyClosedError and ClosedSinceError. */
  async document(viewer: Viewer, row: EditionRow, access: ReportAccess, language: Language): Promise<ReportDocument> {
    const figures = await this.figuresOf(viewer, row, access);
    return documentOf(row, figures, await loadCommentary(this.database.read, [row.id]), language, row);
  }

  /** The bytes of an edition in one form: as it was sealed, or of a draft as it stands. Throws CopyClosedError and ClosedSinceError. */
  async file(viewer: Viewer, row: EditionRow, access: ReportAccess, language: Language, form: ReportForm): Promise<Buffer> {
    const figures = await this.figuresOf(viewer, row, access);
    if (row.status === 'SEALED') {
      const files = await loadFiles(this.database.read, [row.id]);
      const file = files.find((one) => one.access === access && one.language === language && one.form === form);
      if (!file) throw new Error(`edition ${row.id} was sealed without ${access} ${language} ${form}`);
      return loadBytes(this.database.read, file.id);
    }
    const document = documentOf(row, figures, await loadCommentary(this.database.read, [row.id]), language, row);
    return this.renderer.render({ form, document, figures });
  }

  /** A report that nobody keeps: the period as it is now, marked as a draft. */
  async passing(
    viewer: Viewer,
    definition: ReportDefinition,
    day: string,
    { access, language, form }: { readonly access: ReportAccess; readonly language: Language; readonly form: ReportForm },
    moment: Moment,
  ): Promise<Buffer> {
    if (access === 'FULL' && !maySeeProtected(viewer)) throw new CopyClosedError();
    const { period } = spansOf(day, definition, moment.state.settings.fiscalMonth);
    const before = await sealedBefore(this.database.read, definition.code, period.from);
    const copies = await this.take(definition, day, moment.change.at, moment, before);
    const figures = copies[access];
    const document = composeDocument(definition, figures, {}, { status: 'DRAFT', draft: 0, number: 1, fingerprint: null }, language);
    return this.renderer.render({ form, document, figures });
  }

  /** What an approver wants to know of an edition: the register is asked again for every figure. */
  async checks(viewer: Viewer, row: EditionRow, moment: Moment): Promise<EditionCheck[]> {
    const access = maySeeProtected(viewer) ? 'FULL' : 'OPEN';
    const [figures, commentary, changesSince] = await Promise.all([
      this.figuresOf(viewer, row, access),
      loadCommentary(this.database.read, [row.id]),
      countChanges(this.database.read, visibilityOf(viewer), row.asOfSeq),
    ]);
    const definition = definitionOf(row);
    const again = await this.figures.read(definition, row.periodStart, access, row.asOf, moment);
    const cells = compareEditions(figures, { ...figures, figures: again.figures }, 'EN');
    const differing = cells.filter(({ before, now }) => before !== now).length;
    return checksOf({ figures, commentary, languages: definition.languages, agreement: { cells: cells.length, differing }, changesSince });
  }

  private async begin(actor: Actor, definition: ReportDefinition, day: string, asOf: string | null, moment: Moment): Promise<EditionMoved> {
    const { period } = spansOf(day, definition, moment.state.settings.fiscalMonth);
    if (period.from > dayToIso(moment.today)) return { edition: null, problems: [periodAhead(period.from)] };
    const editions = await editionsOfPeriod(this.database.read, definition.code, period.from);
    const open = editions.find(({ status }) => status === 'DRAFT' || status === 'SUBMITTED');
    if (open) return { edition: open, problems: [] };
    if (editions.some(({ status }) => status === 'SEALED')) return { edition: null, problems: [sealedAlready(period.from.slice(0, 7))] };
    return this.write(actor, definition, period.from, asOf, moment, { number: editions.length + 1, supersedes: null, reason: null });
  }

  private async write(
    actor: Actor,
    definition: ReportDefinition,
    day: string,
    asOf: string | null,
    moment: Moment,
    { number, supersedes, reason }: { readonly number: number; readonly supersedes: EditionRow | null; readonly reason: string | null },
  ): Promise<EditionMoved> {
    const { period } = spansOf(day, definition, moment.state.settings.fiscalMonth);
    const before = supersedes ?? (await sealedBefore(this.database.read, definition.code, period.from));
    const copies = await this.take(definition, day, asOf ?? moment.change.at, moment, before);
    let made = true;
    const id = await this.database
      .writeTransaction(async (tx) => {
        const edition = await insertEdition(tx, {
          definition: definition.code,
          definedAs: canonicalJson(definition),
          periodStart: period.from,
          periodEnd: period.to,
          number,
          asOf: copies.OPEN.asOf,
          asOfSeq: copies.OPEN.seq,
          authorKey: actor.key,
          authorName: actor.name,
          reason: reason?.trim() ?? null,
          supersedesId: supersedes?.id ?? null,
        });
        for (const access of ACCESSES) await keepCopy(tx, edition, access, canonicalJson(copies[access]));
        await noteStep(tx, {
          editionId: edition,
          at: this.instant(),
          actorKey: actor.key,
          actor: actor.name,
          did: 'DRAFTED',
          note: reason,
        });
        return edition;
      })
      .catch(async (error: unknown) => {
        // Another server was faster: its edition is the one.
        const there = (await editionsOfPeriod(this.database.read, definition.code, period.from)).find((one) => one.number === number);
        if (!there) throw error;
        made = false;
        return there.id;
      });
    return { edition: await editionById(this.database.read, id), problems: [], made };
  }

  /** Both copies, with what of the edition before would be different now. */
  private async take(
    definition: ReportDefinition,
    day: string,
    asOf: string,
    moment: Moment,
    before: EditionRow | null,
  ): Promise<Record<ReportAccess, ReportFigures>> {
    const copy = async (access: ReportAccess): Promise<ReportFigures> => {
      const figures = await this.figures.read(definition, day, access, asOf, moment);
      // What is counted as of an earlier instant than the sealed one has nothing to restate.
      if (!before || before.asOfSeq > figures.seq) return { ...figures, restatement: null, restates: null };
      const sealed = JSON.parse(await this.copyText(before.id, access)) as ReportFigures;
      const restatement = await this.restater.restate(sealed, readerOf(access), moment, figures.asOf);
      return {
        ...figures,
        restatement,
        restates: { day: before.periodEnd, number: before.number, figuresHash: before.figuresHash ?? '' },
      };
    };
    return { OPEN: await copy('OPEN'), FULL: await copy('FULL') };
  }

  private async restatedBy(row: EditionRow): Promise<EditionRow | null> {
    if (row.supersedesId !== null) return editionById(this.database.read, row.supersedesId);
    return sealedBefore(this.database.read, row.definition, row.periodStart);
  }

  private async move(
    viewer: Viewer,
    id: number,
    version: number,
    from: 'DRAFT' | 'SUBMITTED',
    did: StepRow['did'],
    note: string | null,
    act: (tx: Sql) => Promise<void>,
  ): Promise<EditionMoved> {
    const problem = await this.database.writeTransaction(async (tx) => {
      const row = await editionById(tx, id, true);
      if (!row) throw new EditionNotFoundError(globalId('ReportEdition', id));
      const found = problemAt(row, version, from);
      if (found) return found;
      await act(tx);
      await noteStep(tx, { editionId: id, at: this.instant(), actorKey: ownerKey(viewer), actor: viewer.name, did, note });
      return null;
    });
    return { edition: await editionById(this.database.read, id), problems: problem ? [problem] : [] };
  }

  /** Whether the viewer has had a hand in an edition: drafted, taken figures anew, written, submitted. */
  private async handIn(viewer: Viewer, row: EditionRow): Promise<EditionProblem | null> {
    const key = ownerKey(viewer);
    const steps = await loadSteps(this.database.read, [row.id]);
    const had = steps.some(({ actorKey, did }) => actorKey === key && did !== 'RETURNED');
    return had || row.authorKey === key ? ownEdition(viewer.name) : null;
  }

  private async copyText(editionId: number, access: ReportAccess): Promise<string> {
    const text = await loadCopy(this.database.read, editionId, access);
    if (text === null) throw new Error(`edition ${editionId} has no copy ${access}`);
    return text;
  }

  /** Access is judged by the present: what has been closed since is not told of by way of an edition that names it. */
  private async checkStillOpen(figures: ReportFigures): Promise<void> {
    const ids = namedIn(figures);
    if (ids.length > 0 && (await protectedNow(this.database.read, ids)).length > 0) throw new ClosedSinceError();
  }

  private instant(): string {
    return new Date(this.now()).toISOString();
  }
}

/** The engagements that an edition names. */
function namedIn({ lists, restatement }: ReportFigures): number[] {
  const listed = lists.flatMap(({ engagements }) => engagements.map(({ id }) => id));
  const causes = (restatement?.causes ?? []).flatMap((cause) => (cause.is === 'CHANGE' && cause.engagement ? [cause.engagement.id] : []));
  return [...new Set([...listed, ...causes])];
}

/** The definition that an edition was made by. */
export function definitionOf(row: EditionRow): ReportDefinition {
  return JSON.parse(row.definedAs) as ReportDefinition;
}

function actorOf(viewer: Viewer): Actor {
  return { key: ownerKey(viewer), name: viewer.name };
}

function rowIdOf(id: string): number {
  const parsed = parseGlobalId(id);
  return parsed?.type === 'ReportEdition' ? parsed.id : 0;
}

function problemAt(row: EditionRow, version: number, wanted: 'DRAFT' | 'SUBMITTED'): EditionProblem | null {
  if (row.status !== wanted) return wrongStatus(row, wanted);
  return row.version === version ? null : outdated(row, version);
}

function reasonProblem(reason: string): EditionProblem | null {
  const { length } = reason.trim();
  if (length === 0) return reasonMissing();
  return length > LONGEST_REASON ? tooLong('reason', length, LONGEST_REASON) : null;
}

function documentOf(
  row: EditionRow,
  figures: ReportFigures,
  commentary: readonly CommentaryRow[],
  language: Language,
  { status, figuresHash }: Pick<EditionRow, 'status' | 'figuresHash'>,
): ReportDocument {
  const written = Object.fromEntries(commentary.filter((one) => one.language === language).map(({ section, text }) => [section, text]));
  return composeDocument(
    definitionOf(row),
    figures,
    written,
    { status, draft: row.draft, number: row.number, fingerprint: status === 'SEALED' ? figuresHash : null },
    language,
  );
}
