import type { Database } from '../../../db/database.js';
import type { Viewer } from '../../access/viewer.js';
import type { RegionSchemeRow } from '../../register/reference-data.js';
import { type Moment, newestScheme, type RegisterService } from '../../register/register.service.js';
import { explainVolume } from '../../volume/compose/explain.js';
import { valueNamesOf } from '../../volume/value-names.js';
import type { AnsweredVolume, VolumeService } from '../../volume/volume.service.js';
import type { ReportDefinition } from '../definitions/report-definition.js';
import { UnknownSchemeOfReportError } from '../report.errors.js';
import { argumentsOf, measured, rowNames } from './answered-figure.js';
import { bornToAsk, type FigureToAsk, figuresToAsk, type ListToAsk, listsToAsk } from './asked-figures.js';
import { dueFollowUps } from './due-follow-ups.js';
import { isWindowRecorded } from './is-recorded.js';
import { bornOfVisits, type ListReading, listEngagementsAt } from './listed-engagements.js';
import type { AskedFigure, ReportAccess, ReportFigure, ReportFigures, ReportList, ReportRow } from './report-figures.js';
import { spansOf } from './report-spans.js';

/** Read in one page of a list's ids. */
const PAGE = 2_000;

/** What every viewer may see, or what officers may: nobody's own grants. */
export function readerOf(access: ReportAccess): Viewer {
  return { userId: null, name: 'report', role: access === 'FULL' ? 'OFFICER' : 'VIEWER', demo: false, grantedEngagementIds: [] };
}

/** Takes the figures of an edition from the register. */
export class ReportFiguresService {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterService,
    private readonly volume: VolumeService,
  ) {}

  /** The figures of the period that holds `day`, as of an instant that the register knows. Throws InputError. */
  async read(
    definition: ReportDefinition,
    day: string,
    access: ReportAccess,
    asOf: string,
    moment: Moment,
  ): Promise<Omit<ReportFigures, 'restatement' | 'restates'>> {
    const { state } = moment;
    const { settings, reference } = state;
    const found = newestScheme(reference, definition.scheme);
    if (!found) throw new UnknownSchemeOfReportError(definition.scheme);
    const scheme = `${found.code}@${found.version}`;
    const spans = spansOf(day, definition, settings.fiscalMonth);
    const change = await this.register.changeAsOf(asOf, moment);
    const viewer = readerOf(access);
    const reading: Reading = { viewer, asOf: change.at, seq: change.seq, moment };
    const figures = await Promise.all(figuresToAsk(definition, spans, scheme).map((figure) => this.figure(figure, reading)));
    const lists = await Promise.all(listsToAsk(definition, spans, scheme).map((list) => this.list(list, definition.mostListed, reading)));
    const born = await this.born(bornToAsk(definition, spans, scheme), definition.mostListed, reading);
    const followUps = await dueFollowUps(this.database.read, reading, spans.period.to, definition);
    const home = reference.jurisdictions.get(settings.homeId);
    return {
      form: 1,
      access,
      definition: { code: definition.code, version: definition.version },
      register: {
        name: { en: settings.nameEn, fr: settings.nameFr },
        home: { code: home?.code ?? '', en: home?.nameEn ?? '', fr: home?.nameFr ?? home?.nameEn ?? '' },
        currency: settings.currency,
        fiscalMonth: settings.fiscalMonth,
        timeZone: settings.timeZone,
        sample: settings.sample,
      },
      scheme: schemeNames(found),
      spans,
      asOf: change.at,
      seq: change.seq,
      figures,
      lists: [...lists, born],
      followUps,
    };
  }

  private answer({ asked, measures, shared, notes }: Omit<FigureToAsk, 'id'>, { viewer, asOf, moment }: Reading): Promise<AnsweredVolume> {
    const asks = { rows: true, total: true, additive: true, overlap: true, shared, notes, notRecorded: false };
    return this.volume.answer(viewer, argumentsOf(asked, asOf), { measures, asks }, moment);
  }

  private async figure(figure: FigureToAsk, reading: Reading): Promise<ReportFigure> {
    const answered = await this.answer(figure, reading);
    const { answer, question, scheme, change } = answered;
    const names = valueNamesOf(reading.moment.state.reference);
    return {
      id: figure.id,
      asked: figure.asked,
      measures: figure.measures,
      rows: answer.rows.map(
        (row): ReportRow => ({
          codes: row.codes,
          names: rowNames(answered, row),
          figures: measured(figure.measures, row.figures),
          shared: row.shared,
        }),
      ),
      total: measured(figure.measures, answer.total),
      additive: answer.additive,
      overlap: answer.overlap,
      notes: answer.notes,
      explanation: figure.notes
        ? { en: explainVolume(question, scheme, names, 'EN', change.at), fr: explainVolume(question, scheme, names, 'FR', change.at) }
        : null,
      recorded: isWindowRecorded(question, reading.moment),
    };
  }

  private async list({ id, asked, except }: ListToAsk, most: number, reading: Reading): Promise<ReportList> {
    if (except) {
      const left = new Set(await this.idsBehind(except, reading, null));
      const ids = (await this.idsBehind(asked, reading, null)).filter((one) => !left.has(one));
      return { id, count: ids.length, engagements: await listEngagementsAt(this.database.read, ids.slice(0, most), reading) };
    }
    const answered = await this.answer({ asked, measures: ['ENGAGEMENTS'], shared: false, notes: false }, reading);
    const ids = await this.idsBehind(asked, reading, most, answered);
    return {
      id,
      count: answered.answer.total.engagements,
      engagements: await listEngagementsAt(this.database.read, ids, reading),
    };
  }

  private async born(asked: AskedFigure, most: number, reading: Reading): Promise<ReportList> {
    const ids = await bornOfVisits(this.database.read, await this.idsBehind(asked, reading, null), reading);
    return {
      id: 'projects.born',
      count: ids.length,
      engagements: await listEngagementsAt(this.database.read, ids.slice(0, most), reading),
    };
  }

  /** The engagements that a question counts, the earliest first; so many of them, or all. */
  private async idsBehind(asked: AskedFigure, reading: Reading, most: number | null, known?: AnsweredVolume): Promise<number[]> {
    const answered = known ?? (await this.answer({ asked, measures: ['ENGAGEMENTS'], shared: false, notes: false }, reading));
    const ids: number[] = [];
    for (let after: readonly [number, number] | null = null; ; ) {
      const limit = most === null ? PAGE : most - ids.length;
      const page = await this.volume.engagementsBehind(
        answered,
        { key: [], other: null },
        { limit, backward: false, after, before: null },
        'EARLIEST',
      );
      const taken = page.slice(0, limit);
      ids.push(...taken.map(({ id }) => id));
      const last = taken.at(-1);
      if (page.length <= limit || !last || ids.length === most) return ids;
      after = [last.place, last.id];
    }
  }
}

interface Reading extends ListReading {
  readonly asOf: string;
}

function schemeNames({ code, version, nameEn, nameFr }: RegionSchemeRow): ReportFigures['scheme'] {
  return { code, version, en: nameEn, fr: nameFr };
}
