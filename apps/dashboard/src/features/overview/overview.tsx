import type { OverviewQuery, ShellQuery } from '@entente/schema/gql/operations';
import { memo, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../i18n/dates';
import type { Messages } from '../../i18n/en';
import type { Language } from '../../i18n/language';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import type { ActiveFilter } from '../../lib/active-filter';
import { errorInWords } from '../../lib/error-words';
import { useNarrowing } from '../../lib/use-narrowing';
import { endOf, type RecordsKey, searchFromView, stringifySearch, type View } from '../../lib/view';
import type { FigureState } from '../../ui/figure';
import { useLaidOut } from '../../ui/use-laid-out';
import { useTurns } from '../../ui/use-turns';
import '../../ui/styles/overview.css';
import { BornOfVisit } from './born-of-visit';
import { Cohorts } from './cohorts';
import type { FigureProps } from './figure-props';
import { KeyFigures } from './key-figures';
import { Lists } from './lists';
import { OpeningSentence } from './opening-sentence';
import { PartnersMap } from './partners-map';
import { type Question, questionOf } from './question';
import { RegionByYear } from './region-by-year';
import { TopJurisdictions, TopTopics } from './top-list';
import { useOverview } from './use-overview';
import { VolumeByRegion } from './volume-by-region';
import { VolumeByYear } from './volume-by-year';

/** The parts of the page in the order in which they are drawn: each when what it shows has changed, and in its turn. */
const PARTS = {
  keyFigures: memo(KeyFigures),
  years: memo(VolumeByYear),
  regions: memo(VolumeByRegion),
  map: memo(PartnersMap),
  regionYears: memo(RegionByYear),
  descent: memo(BornOfVisit),
  topics: memo(TopTopics),
  cohorts: memo(Cohorts),
  jurisdictions: memo(TopJurisdictions),
  lists: memo(Lists),
};
type Part = keyof typeof PARTS;
const ORDER = Object.keys(PARTS) as Part[];
/** What a part is found by in the page: the name of its figure, or what else is its own. */
const PLACES: Record<Part, string> = {
  keyFigures: '[data-key-figures]',
  years: '[data-figure="volume-by-year"]',
  regions: '[data-figure="volume-by-region"]',
  map: '[data-figure="partners-map"]',
  regionYears: '[data-figure="region-by-year"]',
  descent: '[data-figure="born-of-visit"]',
  topics: '[data-figure="top-topics"]',
  cohorts: '[data-figure="visit-outcomes"]',
  jurisdictions: '[data-figure="top-jurisdictions"]',
  lists: '.overview-list',
};

/** The parts that are in the window, and those that stand nowhere yet. */
function partsInView(): Set<Part> {
  const boxes = ORDER.map((part) => [part, document.querySelector(PLACES[part])?.getBoundingClientRect()] as const);
  return new Set(boxes.flatMap(([part, box]) => (!box || (box.top < window.innerHeight && box.bottom > 0) ? [part] : [])));
}

/** The parts of a view that leave engagements out. */
const NARROWING = ['kinds', 'regions', 'jurisdictions', 'direction', 'scope', 'statuses', 'topics', 'organizations'] as const;
/** More years than this make the table of regions too wide to stand beside the map. */
const BESIDE_THE_MAP = 6;

/** Whether the page has been drawn since it was loaded: whoever comes back to it finds it whole, and themselves where they were. */
let drawnBefore = false;

/** The first page: the finding in a sentence, and the figures behind it from one answer. */
export function Overview({
  view,
  shell,
  onChange,
  onOpen,
  onAnswer,
  filters,
}: {
  view: View;
  shell: ShellQuery;
  /** What the view is narrowed by, in words. */
  filters: readonly ActiveFilter[];
  onChange: (patch: Partial<View>) => void;
  onOpen: (key: RecordsKey) => void;
  /** Told of every answer shown, for the footer, the announcement and the records behind it. */
  onAnswer: (answer: OverviewQuery['total'] | null) => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const question = useMemo(() => questionOf(view, shell.register, apiLocale(language)), [view, shell.register, language]);
  const { data: current, error, ask } = useOverview(question.variables);
  // What comes is drawn in pieces, so that the page goes on answering its reader meanwhile.
  const deferred = useDeferredValue(current);
  const fresh = deferred === current ? deferred : undefined;
  const loading = !fresh && !error;
  const [last, setLast] = useState(fresh);
  if (fresh && fresh !== last) setLast(fresh);
  const data = fresh ?? (loading ? last : undefined);
  const busy = loading && data !== undefined;
  const answer = fresh?.total ?? null;
  useEffect(() => startTransition(() => onAnswer(answer)), [answer, onAnswer]);

  const scheme = shell.regionSchemes.find((candidate) => candidate.code === question.scheme);
  const narrowing = useNarrowing(view, { register: shell.register, scheme }, onChange);
  const failed = error;
  const empty = data?.total.total.engagements === 0;
  // Other figures say nothing of what the page is narrowed by: they are not drawn anew for it.
  const emptyFor = empty ? filters : null;
  const page = useMemo((): Drawn => {
    const state: FigureState = failed
      ? { is: 'failed', details: errorInWords(failed, language), onRetry: ask }
      : { is: data ? 'ready' : 'loading' };
    const nothing: FigureState = emptyFor
      ? { is: 'empty', text: askedFor(emptyFor, question, language), loosen: loosening(emptyFor, view, messages.figure, onChange) }
      : state;
    return {
      figures: { data, view, question, register: shell.register, narrowing, open: onOpen },
      ofYears: failed || (data && data.byYear.notRecorded.length > 0) ? state : nothing,
      others: failed ? state : nothing,
      wide: data !== undefined && data.byYear.rows.length + data.byYear.notRecorded.length > BESIDE_THE_MAP,
    };
  }, [data, emptyFor, failed, language, messages, narrowing, onChange, onOpen, question, ask, shell.register, view]);
  // While an answer is awaited the figures stay as they are: drawing them with new filters and old numbers would be for nothing.
  const [answered, setAnswered] = useState(page);
  if (!busy && answered !== page) setAnswered(page);
  const [waiting] = useState(() => waitingFor(page));
  const { shown, inView, settled } = useTurns(busy ? answered : page, ORDER, partsInView, (part) =>
    drawnBefore || part === 'keyFigures' ? page : waiting,
  );
  const grid = useRef<HTMLDivElement>(null);
  useLaidOut(grid, settled && !loading);
  useEffect(() => {
    drawnBefore = true;
  }, []);
  const of = (part: Part): FigureProps => ({ ...shown[part].figures, state: shown[part].others });
  const ofYears = (part: Part): FigureProps => ({ ...shown[part].figures, state: shown[part].ofYears });
  const loaded = !loading && fresh ? stringifySearch({ ...searchFromView({ ...view, records: null }) }) : undefined;
  return (
    <>
      <p className="vh" role="status" data-announcement="">
        {fresh ? messages.filters.announce(fresh.total.total.engagements) : ''}
      </p>
      {data ? (
        <OpeningSentence data={data} view={view} question={question} register={shell.register} busy={busy} />
      ) : (
        <div className="lede waits" aria-busy="true">
          <h1>{messages.overview.title}</h1>
        </div>
      )}
      <PARTS.keyFigures {...ofYears('keyFigures')} />
      <h2 className="vh">{messages.overview.whatIsShown}</h2>
      <div
        ref={grid}
        className="grid skips"
        aria-busy={busy}
        data-drawn={loaded === undefined ? undefined : settled ? 'all' : inView ? 'view' : undefined}
        data-loaded={settled ? loaded : undefined}
      >
        <PARTS.years {...ofYears('years')} />
        <PARTS.regions {...of('regions')} />
        <PARTS.map {...of('map')} columns={shown.map.wide ? 12 : 7} />
        <PARTS.regionYears {...of('regionYears')} columns={shown.regionYears.wide ? 12 : 5} />
        <PARTS.descent {...of('descent')} />
        <PARTS.topics {...of('topics')} />
        <PARTS.cohorts {...ofYears('cohorts')} />
        <PARTS.jurisdictions {...of('jurisdictions')} />
        <PARTS.lists {...ofYears('lists')} />
      </div>
    </>
  );
}

/** What the parts of the page are drawn of. */
interface Drawn {
  figures: Omit<FigureProps, 'state'>;
  /** The state of a figure that draws years: without engagements it still shows which of them are not recorded. */
  ofYears: FigureState;
  others: FigureState;
  wide: boolean;
}

/** The same page before its answer has come. */
function waitingFor({ figures }: Drawn): Drawn {
  return { figures: { ...figures, data: undefined }, ofYears: { is: 'loading' }, others: { is: 'loading' }, wide: false };
}

/** The filters in words, as they were asked for. */
function askedFor(filters: readonly ActiveFilter[], { window }: Question, language: Language): string {
  const named = filters.filter((filter) => filter.key !== 'span').map((filter) => filter.label);
  const end = window && endOf(window);
  const days = window ? `${formatDate(window.from, language, 'long')} –${end ? ` ${formatDate(end, language, 'long')}` : ''}` : null;
  return `${[...named, days].filter((part) => part !== null).join('; ')}.`;
}

/** The one filter that is most likely in the way: the one that was named last, the period after all others. */
function loosening(
  filters: readonly ActiveFilter[],
  view: View,
  words: Messages['figure'],
  onChange: (patch: Partial<View>) => void,
): { label: string; onClick: () => void } | null {
  const last = filters.filter((filter) => NARROWING.some((field) => filter.key.startsWith(field))).at(-1);
  if (last) return { label: words.loosen(last.label), onClick: () => onChange(last.without) };
  if (view.span !== 'all') return { label: words.loosenPeriod, onClick: () => onChange({ span: 'all' }) };
  return null;
}
