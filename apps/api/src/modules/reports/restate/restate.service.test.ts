import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialects } from '../../../../test/databases.js';
import type { EngagementRecord } from '../../engagements/engagement-record.js';
import { type AskedRegister, makeViewer } from '../../engagements/engagements.fixture.js';
import { beginAskedRegister } from '../../nodes/read-api.fixture.js';
import { DatabaseEngine } from '../../volume/engine/database.js';
import { VolumeService } from '../../volume/volume.service.js';
import type { AskedFigure, ReportFigures } from '../figures/report-figures.js';
import { RestateService } from './restate.service.js';
import type { Restatement } from './restatement.js';
import { sealedAt } from './sealed.fixture.js';

const asked = (groupBy: AskedFigure['groupBy'], parts: Partial<AskedFigure> = {}): AskedFigure => ({
  groupBy,
  where: { from: '2005-04-01', to: '2006-03-31' },
  calendar: 'FISCAL',
  basis: 'STARTED',
  counting: 'WHOLE',
  scheme: 'M49',
  openThrough: '2006-03-31',
  fill: false,
  ...parts,
});
const FIGURES = [
  { id: 'kind', asked: asked(['KIND']), measures: ['ENGAGEMENTS', 'DELEGATES'] },
  { id: 'land', asked: asked(['JURISDICTION']), measures: ['ENGAGEMENTS'] },
] as const;

const open = makeViewer('VIEWER');
const full = makeViewer('OFFICER');

const lines = ({ cells }: Restatement): string[] =>
  cells.map(({ id, before, now, causes }) => `${id}: ${before ?? 'not recorded'} -> ${now ?? 'not recorded'} by ${causes.join(', ')}`);

describe.each(dialects)('what of a sealed edition would be different now, on %s', (dialect) => {
  let asking: AskedRegister;
  let volume: VolumeService;
  let restater: RestateService;
  let jurisdictions: Map<string, number>;
  let entered = 0;

  beforeAll(async () => {
    asking = await beginAskedRegister(dialect);
    const { database } = asking.test;
    const engine = new DatabaseEngine((text, params) => database.read.search(text, params), dialect);
    volume = new VolumeService(asking.register, engine);
    restater = new RestateService(database, volume);
    jurisdictions = await asking.idsByCode('jurisdiction');
  });
  afterAll(() => asking.destroy());

  /** Nothing of what other tests entered counts in the window. */
  beforeEach(async () => {
    const rows = await asking.test.database.read.query<{ id: number }>('SELECT id FROM engagement WHERE deleted_seq IS NULL');
    if (rows.length > 0) await asking.delete(rows.map(({ id }) => id));
  });

  const visit = (
    record: Partial<Omit<EngagementRecord, 'kind' | 'reference'>> = {},
    ...codes: string[]
  ): Partial<EngagementRecord> & { reference: string; kind: 'VISIT' } => ({
    kind: 'VISIT',
    reference: `R-${(entered += 1)}`,
    titleFr: 'Visite',
    status: 'COMPLETED',
    startDate: '2005-10-04',
    delegates: 4,
    partners: codes.map((code) => ({ jurisdictionId: jurisdictions.get(code) ?? 0, role: 'PARTNER', share: null, nameAsRecorded: null })),
    ...record,
  });
  const sealed = async (viewer = full): Promise<ReportFigures> => sealedAt(volume, FIGURES, viewer, await asking.register.moment());
  const restate = async (edition: ReportFigures, viewer = full, asOf: string | null = null): Promise<Restatement> =>
    restater.restate(edition, viewer, await asking.register.moment(), asOf);

  test('nothing where nothing was changed, and nothing of what was changed and changed back', async () => {
    const { ids } = await asking.create([visit({}, 'NA')]);
    const edition = await sealed();
    expect(await restate(edition)).toEqual({
      fromAsOf: edition.asOf,
      fromSeq: edition.seq,
      toAsOf: edition.asOf,
      toSeq: edition.seq,
      cells: [],
      causes: [],
    });
    await asking.update(ids[0] ?? 0, { startDate: '2004-01-01' });
    await asking.update(ids[0] ?? 0, { startDate: '2005-10-04' });
    expect(await restate(edition)).toMatchObject({ cells: [], causes: [] });
  });

  test('each change that moved a cell, with who made it, why, and by how much', async () => {
    const { ids } = await asking.create([visit({}, 'NA'), visit({}, 'NA', 'SE')]);
    const [first = 0, second = 0] = ids;
    const edition = await sealed();
    const moved = await asking.update(first, { delegates: 9 });
    const renamed = await asking.update(second, { titleEn: 'A visit' });
    const gone = await asking.delete([second]);
    const { ids: later, change: made } = await asking.create([visit({ titleEn: 'Entered late' }, 'FR')]);
    const [third = 0] = later;
    const restatement = await restate(edition);
    const [ofFirst, ofSecond, ofThird] = [`${moved.seq}.${first}`, `${gone.seq}.${second}`, `${made.seq}.${third}`];
    expect(lines(restatement)).toEqual([
      `kind|VISIT|DELEGATES: 8 -> 13 by ${ofFirst}, ${ofSecond}, ${ofThird}`,
      `kind|DELEGATES: 8 -> 13 by ${ofFirst}, ${ofSecond}, ${ofThird}`,
      `land|FR|ENGAGEMENTS: 0 -> 1 by ${ofThird}`,
      `land|NA|ENGAGEMENTS: 2 -> 1 by ${ofSecond}`,
      `land|SE|ENGAGEMENTS: 1 -> 0 by ${ofSecond}`,
    ]);
    expect(restatement.causes.map((cause) => cause.is === 'CHANGE' && [cause.seq, cause.action, cause.engagement?.title])).toEqual([
      [moved.seq, 'UPDATE', { en: 'Visite', fr: 'Visite' }],
      [gone.seq, 'DELETE', { en: 'A visit', fr: 'Visite' }],
      [made.seq, 'CREATE', { en: 'Entered late', fr: 'Visite' }],
    ]);
    expect(restatement.causes[1]).toMatchObject({
      at: gone.at,
      origin: 'EDIT',
      actor: 'Test',
      reason: 'for the test',
      engagement: { id: second, kind: 'VISIT' },
      engagements: 1,
      moves: [
        { cell: 'kind|VISIT|DELEGATES', by: -4 },
        { cell: 'kind|DELEGATES', by: -4 },
        { cell: 'land|NA|ENGAGEMENTS', by: -1 },
        { cell: 'land|SE|ENGAGEMENTS', by: -1 },
      ],
    });
    expect(renamed.seq).toBeLessThan(gone.seq);
    expect(restatement.cells[2]).toMatchObject({
      figure: 'land',
      codes: ['FR'],
      names: [{ en: 'France', fr: 'France' }],
      measure: 'ENGAGEMENTS',
    });
  });

  test('what has been withheld since is told of without a name, a time or a reason to those from whom it is withheld', async () => {
    const { ids } = await asking.create([visit({}, 'NA'), visit({}, 'SE'), visit({ sensitivity: 'PROTECTED' }, 'FR')]);
    const [first = 0, second = 0, third = 0] = ids;
    const [forAll, forOfficers] = [await sealed(open), await sealed(full)];
    await asking.update(first, { delegates: 40 });
    const closed = await asking.update(first, { sensitivity: 'PROTECTED' });
    const deleted = await asking.delete([second]);
    const opened = await asking.update(third, { sensitivity: 'PUBLIC' });
    // Entered and closed since: neither edition ever counted it for a reader.
    const { ids: late } = await asking.create([visit({ delegates: 70 }, 'DK')]);
    await asking.update(late[0] ?? 0, { sensitivity: 'PROTECTED' });
    const told = await restate(forAll, open);
    expect(lines(told)).toEqual([
      `kind|VISIT|ENGAGEMENTS: 2 -> 1 by ${deleted.seq}.${second}, ${opened.seq}.${third}, withheld`,
      `kind|VISIT|DELEGATES: 8 -> 4 by ${deleted.seq}.${second}, ${opened.seq}.${third}, withheld`,
      `kind|ENGAGEMENTS: 2 -> 1 by ${deleted.seq}.${second}, ${opened.seq}.${third}, withheld`,
      `kind|DELEGATES: 8 -> 4 by ${deleted.seq}.${second}, ${opened.seq}.${third}, withheld`,
      `land|FR|ENGAGEMENTS: 0 -> 1 by ${opened.seq}.${third}`,
      'land|NA|ENGAGEMENTS: 1 -> 0 by withheld',
      `land|SE|ENGAGEMENTS: 1 -> 0 by ${deleted.seq}.${second}`,
      `land|ENGAGEMENTS: 2 -> 1 by ${deleted.seq}.${second}, ${opened.seq}.${third}, withheld`,
    ]);
    expect(told.causes.at(-1)).toEqual({
      is: 'WITHHELD',
      id: 'withheld',
      moves: [
        { cell: 'kind|VISIT|ENGAGEMENTS', by: -1 },
        { cell: 'kind|VISIT|DELEGATES', by: -4 },
        { cell: 'kind|ENGAGEMENTS', by: -1 },
        { cell: 'kind|DELEGATES', by: -4 },
        { cell: 'land|NA|ENGAGEMENTS', by: -1 },
        { cell: 'land|ENGAGEMENTS', by: -1 },
      ],
    });
    expect(JSON.stringify(told)).not.toContain(`"seq":${closed.seq}`);
    const officers = await restate(forOfficers, full);
    expect(officers.causes.every(({ is }) => is === 'CHANGE')).toBe(true);
    expect(lines(officers)).toContain(`land|DK|ENGAGEMENTS: 0 -> 1 by ${officers.causes.find(({ id }) => id.endsWith(`.${late[0]}`))?.id}`);
  });

  test('as of an instant it tells of nothing later, but for what has been withheld', async () => {
    const { ids } = await asking.create([visit({}, 'NA'), visit({}, 'SE')]);
    const edition = await sealed(open);
    const moved = await asking.update(ids[1] ?? 0, { delegates: 5 });
    await asking.update(ids[1] ?? 0, { delegates: 6 });
    await asking.update(ids[0] ?? 0, { sensitivity: 'PROTECTED' });
    const restatement = await restate(edition, open, moved.at);
    expect(restatement).toMatchObject({ toSeq: moved.seq, toAsOf: moved.at });
    expect(lines(restatement).filter((line) => line.startsWith('kind|VISIT') || line.startsWith('land|'))).toEqual([
      'kind|VISIT|ENGAGEMENTS: 2 -> 1 by withheld',
      `kind|VISIT|DELEGATES: 8 -> 5 by ${moved.seq}.${ids[1]}, withheld`,
      'land|NA|ENGAGEMENTS: 1 -> 0 by withheld',
      'land|ENGAGEMENTS: 2 -> 1 by withheld',
    ]);
  });

  test('what the sealed copy withheld already has moved nothing', async () => {
    const { ids, change } = await asking.create([visit({}, 'NA'), visit({}, 'NA')]);
    await asking.update(ids[0] ?? 0, { sensitivity: 'PROTECTED' });
    const edition = await sealedAt(volume, FIGURES, open, await asking.register.moment(), change);
    expect(edition.figures[1]).toMatchObject({ rows: [{ codes: ['NA'], figures: { ENGAGEMENTS: 1 } }] });
    expect(await restate(edition, open)).toMatchObject({ fromSeq: change.seq, cells: [], causes: [] });
    const gone = await asking.delete([ids[1] ?? 0]);
    const restatement = await restate(edition, open);
    expect(lines(restatement)).toContain(`land|NA|ENGAGEMENTS: 1 -> 0 by ${gone.seq}.${ids[1]}`);
    expect(restatement.causes.map(({ id }) => id)).toEqual([`${gone.seq}.${ids[1]}`]);
  });

  test('takes as many statements for a thousand changed engagements as for one', async () => {
    await asking.create([visit({}, 'NA')]);
    const edition = await sealed();
    const statements = async (): Promise<number> => {
      const moment = await asking.register.moment();
      asking.forget();
      const { causes } = await restater.restate(edition, full, moment);
      expect(causes.length).toBeGreaterThan(0);
      return asking.statements.length;
    };
    await asking.create([visit({}, 'NA')]);
    const one = await statements();
    await asking.create(Array.from({ length: 1000 }, () => visit({}, 'NA', 'SE')));
    for (let more = 0; more < 10; more += 1) await asking.create([visit({}, 'SE')]);
    expect(await statements()).toBe(one);
    // So many of one change are not named, and are told of all the same.
    const { causes, cells } = await restate(edition);
    expect(causes).toHaveLength(12);
    expect(causes[1]).toMatchObject({ engagement: null, action: null, engagements: 1000, origin: 'EDIT' });
    expect(causes[1]?.moves).toContainEqual({ cell: 'land|SE|ENGAGEMENTS', by: 1000 });
    expect(cells.find(({ id }) => id === 'land|SE|ENGAGEMENTS')).toMatchObject({ before: 0, now: 1010 });
    expect(one).toBeLessThanOrEqual(FIGURES.length * 4 + 3);
  });
});
