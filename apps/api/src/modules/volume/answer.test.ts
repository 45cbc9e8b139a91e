import { isoToDay } from '@entente/schema/calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTING_NAMES, countingRegister, questionOf } from '../../../test/volume/counting-cases.js';
import { openSqliteStore, type TestStore } from '../../../test/volume/stores.js';
import { type AnswerContext, answerVolume, rowEngagements } from './answer.js';
import type { CoverageSpan, PublishedTotal, VolumeAnswer, VolumeDimension, VolumeQuestion } from './question.js';

const EVERYTHING: CoverageSpan = { from: null, through: null, kinds: null };

/** The counting rules' own register: 17 engagements, whose answers are known. */
describe('an answer', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openSqliteStore();
    await store.write(countingRegister().facts);
    await store.tick(1);
  });

  afterAll(() => store.end());

  function ask(groupBy: VolumeDimension[], from: string | null, to: string | null, more: Partial<VolumeQuestion> = {}): VolumeQuestion {
    const plain = questionOf({
      name: '',
      query: { groupBy },
      expect: { rows: [], total: { engagements: 0, delegates: 0, days: 0, budget: 0 } },
    });
    const window = { from: from === null ? undefined : isoToDay(from), to: to === null ? undefined : isoToDay(to) };
    return { ...plain, ...more, where: { ...plain.where, ...window, ...more.where } };
  }

  function answer(question: VolumeQuestion, context: Partial<AnswerContext> = {}): Promise<VolumeAnswer> {
    return answerVolume(question, store.engine, { names: COUNTING_NAMES, coverage: [EVERYTHING], publishedFigures: [], ...context });
  }

  const counts = ({ rows }: VolumeAnswer): unknown[] =>
    rows.map((row) => [...(row.isOther ? ['Other'] : row.codes), row.figures.engagements]);

  describe('with the largest rows', () => {
    it('counts each engagement of the others once', async () => {
      // By region: Europe 4, Africa 3, Americas 2, Asia 1, none 1. PRJ-04 is in Africa and Europe, VIS-04 in Europe and the Americas.
      const question = ask(['REGION'], '2005-04-01', '2006-03-31', { top: 1 });
      const largest = await answer(question);
      expect(counts(largest)).toEqual([
        ['150', 4],
        ['Other', 7],
      ]);
      expect(largest.additive).toBe(false);
      expect(largest.overlap).toBe(2);
      const other = largest.rows[1];
      expect(other && (await rowEngagements(question, store.engine, other, { after: null, first: 100 }))).toHaveLength(7);
    });

    it('has no other row where all rows are shown', async () => {
      expect(counts(await answer(ask(['KIND'], null, null, { top: 3 })))).toEqual([
        ['VISIT', 10],
        ['PROJECT', 4],
        ['MISSION', 3],
      ]);
    });

    it('adds up the others where parts are disjoint', async () => {
      const { rows, additive, overlap, total } = await answer(
        ask(['TOPIC'], '2005-04-01', '2006-03-31', { top: 2, counting: 'FRACTIONAL' }),
      );
      expect(rows.map((row) => row.figures.engagements)).toEqual([1.833333, 1.333333, 5.833333]);
      expect([additive, overlap, total.engagements]).toEqual([true, 0, 9]);
    });

    it('ranks by the measure that rows are ordered by, and orders by all that is asked', async () => {
      const order: Partial<VolumeQuestion> = {
        top: 2,
        orderBy: [
          { dimension: 'KIND', direction: 'DESC' },
          { measure: 'DAYS', direction: 'DESC' },
        ],
      };
      expect(counts(await answer(ask(['KIND'], null, null, order)))).toEqual([
        ['PROJECT', 4],
        ['MISSION', 3],
        ['Other', 10],
      ]);
    });

    it('counts the days of the others once in each period', async () => {
      const { rows } = await answer(ask(['YEAR', 'REGION'], '2001-04-01', '2006-03-31', { basis: 'ACTIVE', top: 1 }));
      // All days of all years, less those of 2005/06 of what is in Europe alone.
      expect(rows).toHaveLength(2);
      expect(rows[0]?.codes).toEqual(['2005/06', '002']);
      expect(rows[1]?.figures.days).toBe(5571 - 12 - 365);
    });
  });

  it('drops rows outside the bounds, and then does not add up', async () => {
    const bounded = await answer(
      ask(['REGION'], '2005-04-01', '2006-03-31', { having: { measure: 'ENGAGEMENTS', atLeast: 2, atMost: 3 } }),
    );
    expect(counts(bounded)).toEqual([
      ['002', 3],
      ['019', 2],
    ]);
    expect([bounded.additive, bounded.overlap, bounded.total.engagements]).toEqual([false, 0, 9]);
  });

  describe('without the rows outside the bounds', () => {
    // MIS-01 is of security, MIS-02 of security and of correctional planning, MIS-03 of no topic.
    const twoMissions = ask(['TOPIC'], '2005-05-01', '2005-12-31', { basis: 'ACTIVE', where: { kinds: ['MISSION'] } });
    const threeMissions = ask(['TOPIC'], null, null, { where: { kinds: ['MISSION'] } });
    const onlyAdditive = { rows: false, total: false, additive: true, overlap: false, notes: false, notRecorded: false };

    it('adds up where what they held stands in the others, each once', async () => {
      const question: VolumeQuestion = { ...twoMissions, having: { measure: 'ENGAGEMENTS', atLeast: 2 } };
      const bounded = await answer(question);
      expect(counts(bounded)).toEqual([['Security', 2]]);
      expect([bounded.additive, bounded.overlap, bounded.total.engagements]).toEqual([true, 0, 2]);
      expect((await answer({ ...question, asks: onlyAdditive })).additive).toBe(true);
    });

    it('does not add up where one that is missing makes up in number for one that stands twice', async () => {
      const question: VolumeQuestion = { ...threeMissions, having: { measure: 'DAYS', atLeast: 645 } };
      const bounded = await answer(question);
      expect(counts(bounded)).toEqual([
        ['Correctional planning', 1],
        ['Security', 2],
      ]);
      expect([bounded.additive, bounded.overlap, bounded.total.engagements]).toEqual([false, 1, 3]);
      expect((await answer({ ...question, asks: onlyAdditive })).additive).toBe(false);
    });
  });

  it('orders by a measure or a dimension, equals by their keys and nothing last', async () => {
    const bySize = await answer(ask(['REGION'], '2005-04-01', '2006-03-31', { orderBy: [{ measure: 'ENGAGEMENTS', direction: 'ASC' }] }));
    expect(bySize.rows.map((row) => row.codes[0])).toEqual(['142', null, '019', '002', '150']);
    const byCode = await answer(ask(['REGION'], '2005-04-01', '2006-03-31', { orderBy: [{ dimension: 'REGION', direction: 'DESC' }] }));
    expect(byCode.rows.map((row) => row.codes[0])).toEqual(['150', '142', '019', '002', null]);
  });

  it('names the coarser periods of the finest one', async () => {
    const { rows } = await answer(ask(['QUARTER', 'YEAR'], '2005-04-01', '2005-12-31', { basis: 'ACTIVE' }));
    expect(rows.map((row) => row.codes)).toEqual([
      ['2005/06 Q1', '2005/06'],
      ['2005/06 Q2', '2005/06'],
      ['2005/06 Q3', '2005/06'],
    ]);
  });

  describe('that is filled', () => {
    const covered: CoverageSpan = { from: isoToDay('2002-04-01'), through: isoToDay('2006-03-31'), kinds: null };

    it('has zeros for the periods that are recorded, and names those that are not', async () => {
      const filled = await answer(ask(['YEAR'], '2000-04-01', '2006-03-31', { fill: true }), { coverage: [covered] });
      expect(counts(filled)).toEqual([
        ['2001/02', 1],
        ['2002/03', 0],
        ['2003/04', 1],
        ['2004/05', 4],
        ['2005/06', 9],
      ]);
      expect(filled.notRecorded.map((span) => span.label)).toEqual(['2000/01', '2001/02']);
      expect(filled.additive).toBe(true);
    });

    it('is refused where it would have more rows than an answer counts', async () => {
      // 40 jurisdictions, topics and organizations together, in 3,000 months.
      const question = ask(['MONTH', 'JURISDICTION', 'TOPIC', 'ORGANIZATION'], '1900-01-01', '2149-12-31', { fill: true });
      await expect(answer(question)).rejects.toMatchObject({ code: 'TOO_MANY_ROWS', field: 'groupBy' });
      expect((await answer({ ...question, fill: false })).rows.length).toBeLessThan(100);
    });

    it('has no zero for a kind that is not recorded', async () => {
      const visits: CoverageSpan = { ...covered, kinds: ['VISIT'] };
      const { rows, notRecorded } = await answer(ask(['YEAR', 'KIND'], '2003-04-01', '2006-03-31', { fill: true }), { coverage: [visits] });
      expect(rows.filter((row) => row.figures.engagements === 0).map((row) => row.codes)).toEqual([['2003/04', 'VISIT']]);
      expect(notRecorded).toEqual([]);
    });

    it('joins coverages that follow on each other', async () => {
      const spans = [
        { from: isoToDay('2003-01-01'), through: null, kinds: null },
        { from: null, through: isoToDay('2002-12-31'), kinds: null },
      ];
      const { notRecorded } = await answer(ask(['YEAR'], '2000-04-01', '2006-03-31', { fill: true }), { coverage: spans });
      expect(notRecorded).toEqual([]);
    });

    it('finds nothing, not zero, outside all coverage', async () => {
      const { rows, notRecorded } = await answer(ask(['YEAR'], '1980-04-01', '1982-03-31', { fill: true }), { coverage: [covered] });
      expect(rows).toEqual([]);
      expect(notRecorded.map((span) => span.label)).toEqual(['1980/81', '1981/82']);
      const total = await answer(ask([], '1980-04-01', '1982-03-31'), { coverage: [covered] });
      expect(total.notRecorded.map((span) => span.label)).toEqual(['1980-04-01/1982-03-31']);
    });
  });

  describe('that is compared', () => {
    it('matches rows with the same span a year before', async () => {
      const compared = await answer(ask(['KIND'], '2005-04-01', '2006-03-31', { compareTo: 'SAME_PERIOD_LAST_YEAR' }));
      expect(compared.rows.map((row) => [row.codes[0], row.figures.engagements, row.compared?.engagements])).toEqual([
        ['PROJECT', 1, 2],
        ['VISIT', 8, 1],
      ]);
      expect(compared.totalCompared?.engagements).toBe(4);
    });

    it('shows with fill what there was and is no more', async () => {
      const compared = await answer(ask(['KIND'], '2005-04-01', '2006-03-31', { compareTo: 'SAME_PERIOD_LAST_YEAR', fill: true }));
      expect(compared.rows.map((row) => [row.codes[0], row.figures.engagements, row.compared?.engagements])).toEqual([
        ['MISSION', 0, 1],
        ['PROJECT', 1, 2],
        ['VISIT', 8, 1],
      ]);
    });

    it('matches periods by their place in the window', async () => {
      const compared = await answer(ask(['YEAR'], '2004-04-01', '2006-03-31', { compareTo: 'PREVIOUS_PERIOD' }), {
        coverage: [{ from: isoToDay('2003-04-01'), through: null, kinds: null }],
      });
      // 2004/05 with 2002/03, which is not recorded; 2005/06 with 2003/04.
      expect(compared.rows.map((row) => [row.codes[0], row.figures.engagements, row.compared?.engagements ?? null])).toEqual([
        ['2004/05', 4, null],
        ['2005/06', 9, 1],
      ]);
    });

    it('compares the others with the others', async () => {
      const compared = await answer(ask(['REGION'], '2005-04-01', '2006-03-31', { compareTo: 'SAME_PERIOD_LAST_YEAR', top: 1 }));
      // In 2004/05: Tanzania and Namibia in Africa, the Caribbean and Haiti in the Americas; none in Europe.
      expect(compared.rows.map((row) => [row.isOther, row.figures.engagements, row.compared?.engagements])).toEqual([
        [false, 4, 0],
        [true, 7, 4],
      ]);
    });

    it('moves a window that is no whole months by its days', async () => {
      const compared = await answer(ask([], '2005-04-02', '2005-04-11', { compareTo: 'PREVIOUS_PERIOD', basis: 'ACTIVE' }));
      const before = await answer(ask([], '2005-03-23', '2005-04-01', { basis: 'ACTIVE' }));
      expect(compared.totalCompared).toEqual(before.total);
    });
  });

  describe('with published figures', () => {
    const hosted: PublishedTotal = {
      from: isoToDay('2005-04-01'),
      to: isoToDay('2006-03-31'),
      kind: 'VISIT',
      direction: 'INBOUND',
      measure: 'ENGAGEMENTS',
      value: 60,
      statementEn: '60 delegations hosted in 2005/06',
      statementFr: '60 délégations accueillies en 2005-2006',
      sourceUrl: null,
    };

    it.each([
      ['inside the window', ask(['YEAR'], '2001-04-01', '2006-03-31'), 1],
      ['of the kind and direction asked for', ask([], null, null, { where: { kinds: ['VISIT'], directions: ['INBOUND'] } }), 1],
      ['outside the window', ask([], '2005-04-02', '2006-03-31'), 0],
      ['of another kind', ask([], null, null, { where: { kinds: ['PROJECT'] } }), 0],
      ['of another direction', ask([], null, null, { where: { directions: ['OUTBOUND'] } }), 0],
      ['of all partners, beside a part of them', ask([], null, null, { where: { regions: [1] } }), 0],
    ])('shows one %s as often as it fits', async (_, question, shown) => {
      expect((await answer(question, { publishedFigures: [hosted] })).publishedFigures).toHaveLength(shown);
    });
  });

  it('says what a reader should know, in both languages', async () => {
    const { notes } = await answer(ask(['REGION'], '2005-04-01', '2006-03-31', { basis: 'ACTIVE' }));
    expect(notes.map(({ code, count, en, fr }) => [code, count, en, fr])).toMatchInlineSnapshot(`
      [
        [
          "UNDATED",
          1,
          "1 engagement has no start date and lies outside every window.",
          "1 engagement sans date de début reste hors de toute période choisie.",
        ],
        [
          "NO_REGION",
          1,
          "1 engagement stands under “Not specified”: no partner, or a partner without a region.",
          "1 engagement figure sous « Non précisé » : aucun partenaire, ou un partenaire sans région.",
        ],
        [
          "PROVISIONAL",
          2,
          "2 engagements are provisional: still open, with days through 31 March 2006, or not yet carried out.",
          "2 engagements à titre provisoire : encore en cours, jours comptés jusqu’au 31 mars 2006, ou pas encore réalisés.",
        ],
        [
          "UNKNOWN_DELEGATES",
          1,
          "The head count of 1 visit is unknown and adds nothing.",
          "L’effectif de 1 visite est inconnu et n’ajoute rien.",
        ],
        [
          "OVERLAP",
          3,
          "3 engagements stand in more than one row; the total counts them once.",
          "3 engagements figurent dans plus d’une ligne; le total ne les compte qu’une fois.",
        ],
      ]
    `);
  });

  it.each([
    [{ compareTo: 'PREVIOUS_PERIOD' as const }, 'where.from', 'COMPARISON_NEEDS_WINDOW'],
    [{ top: 0 }, 'top', 'TOP_TOO_SMALL'],
    [{ orderBy: [{ direction: 'ASC' as const }] }, 'orderBy[0]', 'ORDER_UNCLEAR'],
    [{ orderBy: [{ dimension: 'TOPIC' as const, direction: 'ASC' as const }] }, 'orderBy[0].dimension', 'ORDER_NOT_GROUPED'],
    [{ groupBy: ['KIND', 'KIND'] as VolumeDimension[] }, 'groupBy', 'DUPLICATE_DIMENSION'],
    [{ where: { from: 10, to: 9 } }, 'where.to', 'WINDOW_REVERSED'],
    [
      { groupBy: ['MONTH'] as VolumeDimension[], where: { from: isoToDay('1000-01-01'), to: isoToDay('2006-01-01') } },
      'groupBy',
      'TOO_MANY_PERIODS',
    ],
  ])('refuses %o and names %s', async (changes, field, code) => {
    await expect(answer(ask(['KIND'], null, null, changes))).rejects.toMatchObject({ field, code });
  });
});
