import { useQuery } from '@apollo/client/react';
import type { OverviewQuery, ShellQuery } from '@entente/schema/gql/operations';
import { useEffect } from 'react';
import { formatDate } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import type { ActiveFilter } from '../../lib/active-filter';
import { errorInWords } from '../../lib/error-words';
import { useNarrowing } from '../../lib/use-narrowing';
import type { RecordsKey, View } from '../../lib/view';
import type { FigureState } from '../../ui/figure';
import '../../ui/styles/overview.css';
import { BornOfVisit } from './born-of-visit';
import { Cohorts } from './cohorts';
import type { FigureProps } from './figure-props';
import { KeyFigures } from './key-figures';
import { Lists } from './lists';
import { OpeningSentence } from './opening-sentence';
import { OVERVIEW } from './overview.operations';
import { PartnersMap } from './partners-map';
import { questionOf } from './question';
import { RegionByYear } from './region-by-year';
import { TopJurisdictions, TopTopics } from './top-list';
import { VolumeByRegion } from './volume-by-region';
import { VolumeByYear } from './volume-by-year';

/** The parts of a view that leave engagements out. */
const NARROWING = ['kinds', 'regions', 'jurisdictions', 'direction', 'scope', 'statuses', 'topics', 'organizations'] as const;
/** More years than this make the table of regions too wide to stand beside the map. */
const BESIDE_THE_MAP = 6;

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
  const question = questionOf(view, shell.register, apiLocale(language));
  const {
    data: fresh,
    previousData,
    loading,
    error,
    refetch,
  } = useQuery(OVERVIEW, { variables: question.variables, notifyOnNetworkStatusChange: true });
  const data = fresh ?? (loading ? previousData : undefined);
  const busy = loading && data !== undefined;
  const answer = fresh?.total ?? null;
  useEffect(() => onAnswer(answer), [answer, onAnswer]);

  const scheme = shell.regionSchemes.find((candidate) => candidate.code === question.scheme);
  const narrowing = useNarrowing(view, { register: shell.register, scheme }, onChange);
  const figures: FigureProps = { data, state: stateOf(true), busy, view, question, register: shell.register, narrowing, open: onOpen };
  const manyYears = data !== undefined && data.byYear.rows.length + data.byYear.notRecorded.length > BESIDE_THE_MAP;
  return (
    <>
      <p className="vh" role="status" data-announcement="">
        {fresh ? messages.filters.announce(fresh.total.total.engagements) : ''}
      </p>
      {data ? (
        <OpeningSentence data={data} view={view} question={question} register={shell.register} busy={busy} />
      ) : (
        <div className="lede" aria-busy="true">
          <h1>{messages.overview.title}</h1>
        </div>
      )}
      <KeyFigures {...figures} />
      <h2 className="vh">{messages.overview.whatIsShown}</h2>
      <div className="grid" data-loaded={!loading && fresh ? '' : undefined}>
        <VolumeByYear {...figures} />
        <VolumeByRegion {...figures} state={stateOf(false)} />
        <PartnersMap {...figures} state={stateOf(false)} columns={manyYears ? 12 : 7} />
        <RegionByYear {...figures} state={stateOf(false)} columns={manyYears ? 12 : 5} />
        <BornOfVisit {...figures} state={stateOf(false)} />
        <TopTopics {...figures} state={stateOf(false)} />
        <Cohorts {...figures} />
        <TopJurisdictions {...figures} state={stateOf(false)} />
        <Lists {...figures} />
      </div>
    </>
  );

  /** The state of a figure; one that draws years shows even without engagements which of them are not recorded. */
  function stateOf(drawsYears: boolean): FigureState {
    if (error && !loading) return { is: 'failed', details: errorInWords(error, language), onRetry: () => void refetch() };
    if (!data) return { is: 'loading' };
    if (data.total.total.engagements === 0 && !(drawsYears && data.byYear.notRecorded.length > 0))
      return { is: 'empty', text: askedFor(), loosen: loosening() };
    return { is: 'ready' };
  }

  /** The filters in words, as they were asked for. */
  function askedFor(): string {
    const { window } = question;
    const named = filters.filter((filter) => filter.key !== 'span').map((filter) => filter.label);
    const days = window ? `${formatDate(window.from, language, 'long')} – ${formatDate(window.to, language, 'long')}` : null;
    return `${[...named, days].filter((part) => part !== null).join('; ')}.`;
  }

  /** The one filter that is most likely in the way: the one that was named last, the period after all others. */
  function loosening(): { label: string; onClick: () => void } | null {
    const words = messages.figure;
    const last = filters.filter((filter) => NARROWING.some((field) => filter.key.startsWith(field))).at(-1);
    if (last) return { label: words.loosen(last.label), onClick: () => onChange(last.without) };
    if (view.span !== 'all') return { label: words.loosenPeriod, onClick: () => onChange({ span: 'all' }) };
    return null;
  }
}
