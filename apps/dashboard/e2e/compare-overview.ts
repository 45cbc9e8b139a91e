import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isDrawable } from '../src/charts/world/drawable';
import { formatPeriod } from '../src/i18n/dates';
import { messagesIn } from '../src/i18n/locale';
import { formatDifference, formatNumber } from '../src/i18n/numbers';
import { en } from '../src/i18n/overview/en';
import { fr } from '../src/i18n/overview/fr';
import { type Expected, expectedOf, type Measures } from './overview-expected';
import { type Mark, readOverview, type Seen, type SeenFigure, type SeenOverview } from './overview-shown';
import type { State } from './overview-states';
import type { RunningServer } from './server';

/** Figures that show what is not recorded even where nothing else is to be shown. */
const OF_YEARS = ['volume-by-year', 'visit-outcomes'];
const OTHERS = ['volume-by-region', 'partners-map', 'region-by-year', 'born-of-visit', 'top-topics', 'top-jurisdictions'];
/** More years than this are first a table. */
const DRAWN_AT_MOST = 24;
/** Pixels by which a mark may be off: the gap between parts of a column, and a mark of one pixel for what is nearly nothing. */
const OFF = 2.1;

const keyOf = (keys: readonly (string | null)[]) => keys.map((key) => key ?? '-').join('|');
const byKeys = (rows: readonly { keys: (string | null)[]; figures: { engagements: number } }[]) =>
  new Map(rows.map(({ keys, figures }) => [keyOf(keys), figures.engagements]));

/** Gathers what is not as it should be, and how much was looked at. */
class Findings {
  readonly wrong: string[] = [];
  compared = 0;

  constructor(readonly language: State['language']) {}

  text(value: number): string {
    return formatNumber(value, this.language);
  }

  is(actual: unknown, wanted: unknown, what: string): void {
    this.compared += 1;
    const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (a !== b) this.wrong.push(`${what}: ${a} instead of ${b}`);
  }

  near(actual: number | undefined, wanted: number, by: number, what: string): void {
    this.compared += 1;
    if (actual === undefined || !(Math.abs(actual - wanted) <= by)) this.wrong.push(`${what}: ${actual} instead of ${wanted}`);
  }

  has(text: string, part: string, what: string): void {
    this.compared += 1;
    if (!text.includes(part)) this.wrong.push(`${what}: “${text}” says nothing of “${part}”`);
  }

  number(seen: Seen | null | undefined, wanted: number, what: string): void {
    this.is(seen && [seen.value, seen.text], [wanted, this.text(wanted)], what);
  }

  /** What a screen reader says of a mark ends with its value, or goes on to what of it is shared. */
  spoken(seen: SeenFigure, key: string, wanted: string, what: string): void {
    const said = seen.spoken[key];
    this.is(
      said
        ?.slice(said.lastIndexOf(':') + 1)
        .trim()
        .split(', ')[0],
      wanted,
      `${what}, spoken`,
    );
  }
}

/** Compares every number of the overview, in text, marks, tables and spoken words, with what the API says to the test itself. */
export async function compareOverview(
  server: RunningServer,
  page: Page,
  state: State,
): Promise<{ expected: Expected; seen: SeenOverview; compared: number }> {
  const [expected, seen] = await Promise.all([expectedOf(server, state.view), readOverview(page)]);
  const found = new Findings(state.language);
  sentence(found, state, expected, seen);
  lists(found, expected, seen);
  const empty = expected.total.total.engagements === 0;
  const ofYears = empty && expected.years.notRecorded.length === 0 ? 'empty' : 'ready';
  for (const name of OF_YEARS) found.is(seen.figures[name]?.state, ofYears, `the state of ${name}`);
  for (const name of OTHERS) found.is(seen.figures[name]?.state, empty ? 'empty' : 'ready', `the state of ${name}`);
  const figure = (name: string) => seen.figures[name] as SeenFigure;
  if (found.wrong.length === 0 && ofYears === 'ready') {
    keyFigures(found, state, expected, seen);
    byYear(found, state, expected, figure('volume-by-year'));
    cohorts(found, state, expected, figure('visit-outcomes'));
  }
  if (found.wrong.length === 0 && !empty) {
    byRegion(found, state, expected, figure('volume-by-region'));
    regionByYear(found, expected, figure('region-by-year'));
    map(found, expected, figure('partners-map'));
    top(found, expected, figure('top-jurisdictions'), expected.topJurisdictions.rows, expected.jurisdictions);
    top(found, expected, figure('top-topics'), expected.topTopics.rows, expected.topics);
    descent(found, expected, figure('born-of-visit'));
  }
  expect(found.wrong).toEqual([]);
  return { expected, seen, compared: found.compared };
}

/** Compares the file of each figure with its table, which has been compared before; gives how many numbers stood in both. */
export async function compareFiles(page: Page, seen: SeenOverview): Promise<number> {
  const files = await page.evaluate(async () => {
    const taken: Record<string, string> = {};
    const task = () => new Promise((resolve) => setTimeout(resolve, 0));
    const [make, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    let blob: Blob | null = null;
    // The file is read here as it is handed over, rather than written to a disk and read again.
    URL.createObjectURL = (made: Blob) => {
      blob = made;
      return make.call(URL, made);
    };
    HTMLAnchorElement.prototype.click = function click_(this: HTMLAnchorElement) {
      if (!this.download) click.call(this);
    };
    try {
      for (const figure of document.querySelectorAll('[data-figure][data-state="ready"]')) {
        figure.querySelector<HTMLElement>('.tools button:nth-of-type(2)')?.click();
        while (!document.querySelector('[data-format="csv"]')) await task();
        document.querySelector<HTMLElement>('[data-format="csv"]')?.click();
        while (blob === null) await task();
        taken[figure.getAttribute('data-figure') ?? ''] = await (blob as Blob).text();
        blob = null;
        while (document.querySelector('[data-format="csv"]')) await task();
      }
    } finally {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
    }
    return taken;
  });
  let compared = 0;
  for (const [name, file] of Object.entries(files)) {
    const table = seen.figures[name]?.table ?? [];
    if (table.length === 0) continue;
    const rows = parse(file, { bom: true }) as string[][];
    expect(
      rows.map((row) => row.length),
      `the rows of ${name} as CSV`,
    ).toEqual(table.map((row) => row.length));
    const numbersOf = (cells: readonly (readonly (string | number)[])[]) =>
      cells.map((row, index) => row.filter((_, column) => typeof table[index]?.[column] === 'number').map(String));
    expect(numbersOf(rows), `${name} as CSV`).toEqual(numbersOf(table));
    compared += numbersOf(table).flat().length;
  }
  return compared;
}

function sentence(found: Findings, { view, language }: State, expected: Expected, seen: SeenOverview): void {
  const words = messagesIn(language);
  const total = expected.total.total.engagements;
  if (total > 0) found.number(seen.total, total, 'the total of the sentence');
  found.has(seen.sentence, words.overview.sentence(total), 'the sentence');
  const partners = expected.jurisdictions.rows.filter(({ keys }) => keys[0] !== null).length;
  found.is(seen.partners, partners, 'the partners of the sentence');
  found.has(seen.sentence, words.overview.withPartners(partners), 'the sentence');
  found.is(seen.announced, words.filters.announce(total), 'what is announced');
  for (const { keys, figures } of expected.kinds.rows)
    found.has(seen.madeOf, words.countKind(keys[0] as 'VISIT', figures.engagements), 'what the total is made of');
  if (!expected.window || !expected.earlier) return;
  const before = expected.earlier.total.engagements;
  const months = view.calendar === 'FISCAL' ? expected.settings.fiscalMonth : 1;
  const yearOf = (day: string) => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < months ? 1 : 0);
  const ago = words.overview.yearsEarlier(yearOf(expected.window.to) - yearOf(expected.window.from) + 1);
  const compared =
    total > before
      ? words.overview.more(total - before, ago)
      : total < before
        ? words.overview.fewer(before - total, ago)
        : words.overview.asMany(ago);
  found.has(seen.madeOf, compared, 'how the total compares');
}

/** The years of the page: those counted in, and those that are not recorded. */
function yearsOf(expected: Expected) {
  const values = byKeys(expected.years.rows);
  const uncovered = new Set(expected.years.notRecorded.map(({ label }) => label));
  const missing = [...uncovered].filter((label) => (values.get(label) ?? 0) === 0);
  for (const label of missing) values.delete(label);
  return {
    values,
    missing,
    /** Nought outside the coverage is not known to be nought, and is not shown as such. */
    known: (year: string, value: number) => value > 0 || !uncovered.has(year),
  };
}

function keyFigures(found: Findings, { language }: State, expected: Expected, seen: SeenOverview): void {
  const words = { en, fr }[language].keyFigures;
  const messages = messagesIn(language);
  const { currency } = expected.settings;
  const write = (name: string) => (value: number) =>
    name !== 'budget'
      ? found.text(value)
      : (Math.abs(value) >= 1e6 ? words.million(value, currency) : words.amount(value, currency)).join('');
  const { values, missing } = yearsOf(expected);
  const partnersIn = new Map<string, number>();
  for (const { keys } of expected.yearJurisdictions.rows)
    if (keys[1] !== null) partnersIn.set(keys[0] ?? '-', (partnersIn.get(keys[0] ?? '-') ?? 0) + 1);
  const named = (rows: readonly { keys: (string | null)[] }[]) => rows.filter(({ keys }) => keys[0] !== null).length;
  const measured = (name: keyof Measures) => ({
    value: expected.total.total[name],
    before: expected.earlier?.total[name],
    years: new Map(expected.years.rows.map(({ keys, figures }) => [keys[0] ?? '-', figures[name]])),
  });
  const wanted = {
    engagements: measured('engagements'),
    partners: {
      value: named(expected.jurisdictions.rows),
      before: expected.earlierPartners && named(expected.earlierPartners.rows),
      years: partnersIn,
    },
    delegates: measured('delegates'),
    personMonths: measured('personMonths'),
    budget: measured('budget'),
  };
  found.is(Object.keys(seen.keyFigures), Object.keys(wanted), 'the key figures');
  for (const [name, { value, before, years }] of Object.entries(wanted)) {
    const figure = seen.keyFigures[name];
    if (!figure) continue;
    const inWords = write(name);
    found.is([figure.value, figure.text], [value, inWords(value)], name);
    if (before === undefined) {
      found.is([figure.before, figure.compared], ['', expected.window ? words.noComparison : words.noWindow], `${name} before`);
    } else {
      const by = value - before;
      const compared =
        Math.abs(by) < 0.005 ? words.same(inWords(before)) : `${formatDifference(by, inWords)} ${words.from(inWords(before))}`;
      found.is([Number(figure.before), figure.compared], [before, compared], `${name} before`);
    }
    // Year by year: what is drawn, how tall it is, and what is said of it.
    const marks = Object.entries(figure.marks).map(([key, [mark]]) => [key.slice(name.length + 1), mark] as const);
    found.is(marks.map(([year]) => year).sort(), [...values.keys(), ...missing].sort(), `the years of ${name}`);
    const largest = Math.max(0, ...[...values.keys()].map((year) => years.get(year) ?? 0));
    const tallest = 34;
    const said = figure.description.split('; ').map((part) => part.slice(part.lastIndexOf(':') + 1).trim());
    for (const [index, [year, mark]] of marks.entries()) {
      if (missing.includes(year)) {
        found.is([mark?.classes, said[index]], [['spark-none'], messages.figure.notRecorded], `${name} in ${year}`);
        continue;
      }
      const amount = years.get(year) ?? 0;
      found.is([mark?.value, said[index]], [amount, inWords(amount)], `${name} in ${year}`);
      const tall = largest === 0 ? 0 : (amount / largest) * tallest;
      found.near(mark?.box?.height, Math.max(amount > 0 ? 1.5 : 0, tall), 0.1, `the height of ${name} in ${year}`);
      found.near((mark?.box?.y ?? 0) + (mark?.box?.height ?? 0), tallest + 2, 0.1, `the foot of ${name} in ${year}`);
    }
  }
  for (const [name, code, kind] of [
    ['delegates', 'UNKNOWN_DELEGATES', 'VISIT'],
    ['personMonths', 'UNKNOWN_PERSON_MONTHS', 'MISSION'],
    ['budget', 'UNKNOWN_BUDGET', 'PROJECT'],
  ] as const) {
    const count = expected.total.notes.find((note) => note.code === code)?.count ?? 0;
    const of = byKeys(expected.kinds.rows).get(kind) ?? 0;
    found.is(Number(seen.keyFigures[name]?.unknown), count, `of how many ${name} is unknown`);
    const note = of === 0 ? words.none(kind) : count === 0 ? words.allKnown(of, kind) : words.unknown[name](count, of);
    if (Number.isInteger(of) || count === 0) found.is(seen.keyFigures[name]?.note, note, `what is said of ${name}`);
  }
}

/** Reads an axis as a reader does: from two of its numbers. */
function axisOf(found: Findings, { axis }: SeenFigure, what: string): ((value: number) => number) | null {
  const ticks = axis.map(({ at, text }) => ({
    at,
    value: Number(
      text
        .replace(/[\u202f\s]/g, '')
        .replace(/,(\d{3})/g, '$1')
        .replace(',', '.'),
    ),
  }));
  const least = ticks.find(({ value }) => value === 0);
  const most = ticks.reduce((a, b) => (b.value > a.value ? b : a), { at: 0, value: 0 });
  found.is(least !== undefined && most.value > 0, true, `${what} has an axis from nought: ${JSON.stringify(axis)}`);
  if (!least || most.value === 0) return null;
  for (const { value, text } of ticks.map((tick, index) => ({ ...tick, text: axis[index]?.text })))
    found.is(text, found.text(value), `a number of the axis of ${what}`);
  return (value) => least.at + ((most.at - least.at) * value) / most.value;
}

function byYear(found: Findings, { view, language }: State, expected: Expected, seen: SeenFigure): void {
  const kinds = view.kinds.length > 0 ? view.kinds : (['VISIT', 'PROJECT', 'MISSION'] as const);
  const { values, missing, known } = yearsOf(expected);
  const inYear = byKeys(expected.yearKinds.rows);
  const ofKind = byKeys(expected.kinds.rows);
  const unknown: string[] = [];
  for (const [year, value] of values) {
    found.number(seen.cells[`${year}|total`], value, `year ${year}`);
    for (const kind of kinds) {
      const inside = inYear.get(`${year}|${kind}`) ?? 0;
      if (known(year, inside)) found.number(seen.cells[`${year}|${kind}`], inside, `year ${year}, ${kind}`);
      else unknown.push(`${year}|${kind}`);
    }
  }
  for (const kind of kinds) found.number(seen.cells[`all|${kind}`], ofKind.get(kind) ?? 0, `all years, ${kind}`);
  found.number(seen.cells['all|total'], expected.total.total.engagements, 'all years');
  found.is(Object.keys(seen.cells).length, (values.size + 1) * (kinds.length + 1) - unknown.length, 'the number of cells by year');
  found.is(seen.notRecorded.sort(), [...missing, ...unknown].sort(), 'the years that are said not to be recorded');
  if (values.size + missing.length > DRAWN_AT_MOST) return;

  found.is(seen.hatched.sort(), missing.sort(), 'the years that are hatched');
  const at = axisOf(found, seen, 'the years');
  if (!at) return;
  const words = messagesIn(language);
  const labelled = Object.keys(seen.marks).some((key) => key.endsWith('|total'));
  for (const year of missing) found.spoken(seen, `${year}|total`, words.figure.notRecorded, `year ${year}`);
  for (const [year, value] of values) {
    const name = year === '-' ? words.figure.noDate : formatPeriod(year, language);
    found.has(seen.description, words.byYear.column(name, found.text(value)), 'the description of the years');
    found.spoken(seen, `${year}|total`, found.text(value), `year ${year}`);
    if (labelled) found.number(seen.marks[`${year}|total`]?.[0], value, `the label of ${year}`);
    let below = 0;
    for (const kind of kinds) {
      const inside = inYear.get(`${year}|${kind}`) ?? 0;
      const [mark] = seen.marks[`${year}|${kind}`] ?? [];
      found.spoken(seen, `${year}|${kind}`, found.text(inside), `${year}, ${kind}`);
      if (inside === 0) found.is(mark, undefined, `a mark of nought: ${year}, ${kind}`);
      else {
        found.is(mark?.value, inside, `the mark of ${year}, ${kind}`);
        if (mark?.text) found.is(mark.text, found.text(inside), `the label of ${year}, ${kind}`);
        found.near(mark?.box?.y, at(below + inside), OFF, `the top of ${year}, ${kind}`);
        found.near((mark?.box?.y ?? 0) + (mark?.box?.height ?? 0), at(below), OFF, `the foot of ${year}, ${kind}`);
      }
      below += inside;
    }
  }
  const reference = seen.marks['reference']?.[0];
  const lastYear = expected.lastYear?.total.engagements;
  found.is(reference?.value, expected.running ? lastYear : undefined, 'the same days a year before');
  if (reference && lastYear !== undefined) found.near(reference.box?.y, at(lastYear), 0.6, 'the line of the year before');
}

function bar(found: Findings, at: (value: number) => number, mark: Mark | undefined, from: number, value: number, what: string): void {
  if (value === 0 && mark === undefined) return;
  found.near(mark?.value, value, 1e-9, what);
  found.near(mark?.box?.x, at(from), 0.6, `where ${what} begins`);
  found.near((mark?.box?.x ?? 0) + (mark?.box?.width ?? 0), at(from + value), 0.6, `where ${what} ends`);
}

function byRegion(found: Findings, { view }: State, expected: Expected, seen: SeenFigure): void {
  const { rows, overlap } = expected.regions;
  const at = axisOf(found, seen, 'the regions');
  for (const { keys, figures, shared } of rows) {
    const key = keyOf(keys);
    const value = figures.engagements;
    found.number(seen.cells[key], value, `region ${key}`);
    if (view.counting === 'WHOLE') found.number(seen.cells[`${key}|shared`], shared, `what region ${key} shares`);
    found.number(seen.marks[`${key}|total`]?.[0], value, `the label of region ${key}`);
    found.spoken(seen, `${key}|total`, found.text(value), `region ${key}`);
    if (shared > 0) found.has(seen.spoken[`${key}|total`] ?? '', found.text(shared), `what is said of region ${key}`);
    found.has(seen.description, found.text(value), 'the description of the regions');
    if (!at) continue;
    bar(found, at, seen.marks[`${key}|alone`]?.[0], 0, value - shared, `the bar of region ${key}`);
    bar(found, at, seen.marks[`${key}|shared`]?.[0], value - shared, shared, `the hatched bar of region ${key}`);
  }
  found.number(seen.cells['all'], expected.total.total.engagements, 'all regions');
  found.is(seen.table.length, rows.length + 2, 'the rows of the regions');
  found.is(Number(seen.said['data-overlap'] ?? 0), overlap, 'how many stand in several regions');
  if (overlap > 0) {
    const sum = rows.reduce((all, { figures }) => all + figures.engagements, 0);
    const words = messagesIn(found.language).byRegion.overlap(sum, expected.total.total.engagements, overlap);
    found.has(seen.notes.join(' '), words.join(''), 'what is said of regions that overlap');
  }
}

/** The class of a value by the scale that stands under the figure. */
function classOn(scale: readonly string[], value: number): number {
  const starts = scale.map((text) => Number(/^[\d\u202f,]+/.exec(text)?.[0].replace(/\D/g, '')));
  return starts.filter((start) => start <= Math.ceil(value - 1e-9)).length;
}

function regionByYear(found: Findings, expected: Expected, seen: SeenFigure): void {
  const { values, missing, known } = yearsOf(expected);
  const cells = byKeys(expected.regionYears.rows);
  const scale = seen.scale.filter((text) => text !== '0');
  const regions = byKeys(expected.regions.rows);
  const unknown: string[] = [];
  for (const [region, all] of regions) {
    for (const year of values.keys()) {
      const key = `${region}|${year}`;
      const inside = cells.get(key) ?? 0;
      if (!known(year, inside)) unknown.push(key);
      else {
        found.number(seen.cells[key], inside, `region ${region}, ${year}`);
        const shade = classOn(scale, inside);
        found.is(seen.classes[key], [inside === 0 ? 'z' : `q${shade}`], `the shade of region ${region}, ${year}`);
      }
    }
    for (const year of missing) unknown.push(`${region}|${year}`);
    found.number(seen.cells[`${region}|all`], all, `region ${region}, all years`);
  }
  for (const [year, value] of values) found.number(seen.cells[`all|${year}`], value, `all regions, ${year}`);
  found.number(seen.cells['all|all'], expected.total.total.engagements, 'all regions and years');
  found.is(seen.notRecorded.sort(), [...unknown, ...missing.map((year) => `all|${year}`)].sort(), 'the cells that are not recorded');
  found.is(
    [...cells.keys()].filter((key) => !seen.cells[key]),
    [],
    'cells that are not on the page',
  );
  if (expected.regionYears.overlap > 0)
    found.has(seen.notes.join(' '), messagesIn(found.language).heat.overlapNote(expected.regionYears.overlap), 'what is said of cells');
}

function map(found: Findings, expected: Expected, seen: SeenFigure): void {
  const notDrawn: string[] = [];
  for (const { keys, jurisdiction, figures } of expected.jurisdictions.rows) {
    const code = keyOf(keys);
    const value = figures.engagements;
    found.number(seen.cells[code], value, `${code} in the table of the map`);
    const marks = [...(seen.marks[`${code}|land`] ?? []), ...(seen.marks[`${code}|dot`] ?? [])];
    if (!jurisdiction || !isDrawable({ code, ...jurisdiction })) {
      notDrawn.push(code);
      found.is(marks.length, 0, `marks of ${code} on the map`);
      continue;
    }
    found.is(marks.length > 0, true, `${code} is on the map`);
    for (const mark of marks) {
      found.is(mark.value, value, `${code} on the map`);
      found.is(mark.title.slice(mark.title.lastIndexOf(':') + 1).trim(), found.text(value), `what is said of ${code} on the map`);
      found.is(
        mark.classes.filter((name) => /^m\d$/.test(name)),
        [`m${classOn(seen.scale, value)}`],
        `the shade of ${code} on the map`,
      );
    }
    const spoken = [`${code}|land`, `${code}|dot`].filter((key) => seen.spoken[key] !== undefined);
    found.is(spoken.length > 0, true, `${code} can be come to on the map`);
    for (const key of spoken) found.spoken(seen, key, found.text(value), `${code} on the map`);
    for (const label of seen.marks[`${code}|label`] ?? []) {
      found.is(label.value, value, `the label of ${code}`);
      found.has(`${label.text} `, ` ${found.text(value)} `, `the label of ${code}`);
    }
  }
  found.number(seen.cells['all'], expected.total.total.engagements, 'all jurisdictions');
  found.is(Object.keys(seen.cells).length, expected.jurisdictions.rows.length + 1, 'the rows of the map');
  found.is((seen.said['data-not-drawn'] ?? '').split(' ').filter(Boolean).sort(), notDrawn.sort(), 'what is said not to be on the map');
  const notes = seen.notes.join(' ');
  for (const code of notDrawn) found.has(notes, found.text(seen.cells[code]?.value ?? Number.NaN), `${code}, which is not on the map`);
  if (expected.jurisdictions.overlap > 0 && expected.args['counting'] === 'WHOLE')
    found.has(notes, { en, fr }[found.language].map.overlap(expected.jurisdictions.overlap), 'what is said of the map');
}

function top(
  found: Findings,
  expected: Expected,
  seen: SeenFigure,
  rows: Expected['topTopics']['rows'],
  all: Pick<Expected['topics'], 'rows' | 'overlap'>,
): void {
  const at = axisOf(found, seen, 'the largest');
  for (const { keys, isOther, figures } of rows) {
    const key = isOther ? 'other' : keyOf(keys);
    const value = figures.engagements;
    found.number(seen.cells[key], value, `the largest: ${key}`);
    found.number(seen.marks[`${key}|total`]?.[0], value, `the label of ${key}`);
    found.spoken(seen, `${key}|total`, found.text(value), key);
    found.has(seen.description, found.text(value), 'the description of the largest');
    const [mark] = seen.marks[`${key}|alone`] ?? [];
    // What is left over and dwarfs all others has its number and no bar.
    if (at && (!isOther || mark)) bar(found, at, mark, 0, value, `the bar of ${key}`);
  }
  found.number(seen.cells['all'], expected.total.total.engagements, 'all of the largest');
  found.is(Object.keys(seen.cells).length, rows.length + 1, 'the rows of the largest');
  const sum = all.rows.reduce((total, { figures }) => total + figures.engagements, 0);
  found.is(seen.said['data-sum'], all.overlap > 0 ? String(sum) : undefined, 'what the rows add up to');
  if (all.overlap > 0) found.has(seen.notes.join(' '), found.text(sum), 'what is said of the sum');
}

const DAY = 86_400_000;
const firstDay = (date: string) => Date.parse(`${date}-01-01`.slice(0, 10)) / DAY;

function descent(found: Findings, expected: Expected, seen: SeenFigure): void {
  const { lines } = expected.outcomes;
  const links = lines.flatMap(({ members }) => {
    const inside = new Map(members.map((member) => [member.reference, member]));
    return members.flatMap((from) =>
      from.ledTo.flatMap(({ to }) => (inside.has(to.reference) ? [{ from, to: inside.get(to.reference) }] : [])),
    );
  });
  const monthsOf = (from: string | null, to: string | null | undefined) =>
    from && to ? Math.round((firstDay(to) - firstDay(from)) / (365.2425 / 12) / 0.1) * 0.1 : '';
  const referenceIn = (cell: string | number | undefined) => String(cell).split(' ')[0];
  const [, ...rows] = lines.length > 0 ? seen.table : [[]];
  const order = (a: readonly unknown[], b: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);
  found.is(
    rows
      .map(([from, to, months]) => [referenceIn(from), referenceIn(to), typeof months === 'number' ? months.toFixed(1) : months])
      .sort(order),
    links
      .map(({ from, to }) => [from.reference, to?.reference, monthsOf(from.startDate, to?.startDate)])
      .map(([from, to, months]) => [from, to, typeof months === 'number' ? months.toFixed(1) : months])
      .sort(order),
    'the links of the lines of descent',
  );
  const dated = lines.flatMap(({ members }) => members.filter(({ startDate }) => startDate !== null));
  // An engagement may stand in two lines, one of which begins within the other.
  found.is(
    Object.keys(seen.marks).sort(),
    [...new Set(dated.map(({ reference }) => reference))].sort(),
    'what is drawn of the lines of descent',
  );
  found.is(seen.arrows, links.filter(({ from, to }) => from.startDate && to?.startDate).length, 'the arrows of the lines of descent');
  // All stand on one scale of time.
  const places = dated
    .map(({ reference, startDate }) => ({ day: firstDay(startDate ?? ''), x: seen.marks[reference]?.[0]?.box?.x ?? Number.NaN, reference }))
    .sort((a, b) => a.day - b.day);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || first.day === last.day) return;
  for (const { day, x, reference } of places)
    found.near(x, first.x + ((last.x - first.x) * (day - first.day)) / (last.day - first.day), 1, `the place of ${reference} in time`);
}

function cohorts(found: Findings, { view, language }: State, expected: Expected, seen: SeenFigure): void {
  if (view.kinds.length > 0 && !view.kinds.includes('VISIT')) {
    found.is(Object.keys(seen.cells), [], 'what is said of visits that are left out');
    return;
  }
  const words = { en, fr }[language].cohorts;
  const { cohorts: years, total, notRecorded } = expected.outcomes;
  const outside = new Set(notRecorded.map(({ label }) => label));
  const missing = [...outside].filter((label) => !years.some(({ period, figures }) => period?.label === label && figures.visits > 0));
  const share = (part: number, of: number) => (of === 0 ? '' : words.share(found.text(Math.round((part / of) * 100))));
  const line = (key: string, led: typeof total) => {
    found.number(seen.cells[`${key}|visits`], led.visits, `visits of ${key}`);
    found.number(seen.cells[`${key}|project`], led.toProject, `visits of ${key} that led to a project`);
    found.number(seen.cells[`${key}|mission`], led.toMission, `visits of ${key} that led to a mission`);
    found.is(seen.shares[`${key}|project`], share(led.toProject, led.visits), `the share of ${key} that led to a project`);
    found.is(seen.shares[`${key}|mission`], share(led.toMission, led.visits), `the share of ${key} that led to a mission`);
  };
  const shown = years.filter(({ period }) => !missing.includes(period?.label ?? '-'));
  for (const { period, figures } of shown) line(period?.label ?? '-', figures);
  line('all', total);
  found.is(Object.keys(seen.cells).length, (shown.length + 1) * 3, 'the cells of visits by year');
  found.is(seen.notRecorded.sort(), missing.sort(), 'the years of visits that are not recorded');
  found.is(
    seen.table.filter(([name]) => String(name).includes(words.openUntil('').trim().split(',')[0] ?? '')).length,
    years.filter(({ open }) => open).length,
    'the years that can still grow',
  );
  found.has(seen.notes.join(' '), words.ever(total.toProjectEver, total.toMissionEver), 'what came of visits however much later');
}

function lists(found: Findings, expected: Expected, seen: SeenOverview): void {
  const listed = (list: Expected['underWay']) => (list.rows[0]?.engagements.nodes ?? []).map(({ reference }) => reference);
  for (const [name, list] of [
    ['under-way', expected.underWay],
    ['coming-up', expected.comingUp],
    ['recent', { total: expected.total.total, rows: expected.total.rows }],
  ] as const) {
    const count = list.total.engagements;
    found.is(seen.lists[name]?.count, String(count), `how many are ${name}`);
    found.is(seen.lists[name]?.lines, count === 0 ? [] : listed(list), `which are ${name}`);
    if (count > 1 && Number.isInteger(count))
      found.has(seen.lists[name]?.all ?? '', found.text(count), `what leads to all that are ${name}`);
  }
  const { totalCount, nodes } = expected.overdue;
  found.is(seen.lists['overdue']?.count, String(totalCount), 'how many follow-ups are overdue');
  found.is(
    seen.lists['overdue']?.lines,
    nodes.map(({ promise, dueDate }) => `${dueDate ?? ''} ${promise}`),
    'which follow-ups are overdue',
  );
  if (totalCount > nodes.length)
    found.has(seen.lists['overdue']?.all ?? '', found.text(totalCount), 'how many follow-ups are overdue in all');
}
