import { useQuery } from '@apollo/client/react';
import type { OverviewQuery, ShellQuery } from '@entente/schema/gql/operations';
import { useEffect } from 'react';
import { formatDate } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { useNarrowing } from '../../lib/use-narrowing';
import { KINDS, type RecordsKey, type View } from '../../lib/view';
import type { FigureState } from '../../ui/figure';
import type { FigureProps } from './figure-props';
import { OpeningSentence } from './opening-sentence';
import { OVERVIEW } from './overview.operations';
import { questionOf } from './question';
import { RegionByYear } from './region-by-year';
import { VolumeByRegion } from './volume-by-region';
import { VolumeByYear } from './volume-by-year';

/** The first page: the finding in a sentence, and the figures behind it from one answer. */
export function Overview({
  view,
  shell,
  onChange,
  onOpen,
  onAnswer,
}: {
  view: View;
  shell: ShellQuery;
  onChange: (patch: Partial<View>) => void;
  onOpen: (key: RecordsKey) => void;
  /** Told of every answer shown, for the footer, the announcement and the records behind it. */
  onAnswer: (answer: OverviewQuery['total'] | null) => void;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const question = questionOf(view, shell.register, shell.regionSchemes, apiLocale(language));
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
  const figures: FigureProps = { data, state: stateOf(), busy, view, question, register: shell.register, narrowing, open: onOpen };
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
      <h2 className="vh">{messages.overview.whatIsShown}</h2>
      <div className="grid" data-loaded={!loading && fresh ? '' : undefined}>
        <VolumeByYear {...figures} />
        <VolumeByRegion {...figures} />
        <RegionByYear {...figures} />
      </div>
    </>
  );

  function stateOf(): FigureState {
    if (error && !loading) return { is: 'failed', details: errorInWords(error, language), onRetry: () => void refetch() };
    if (!data) return { is: 'loading' };
    if (data.total.total.engagements === 0 && data.byYear.notRecorded.length === 0)
      return { is: 'empty', text: askedFor(), loosen: loosening() };
    return { is: 'ready' };
  }

  /** The filters in words, as they were asked for. */
  function askedFor(): string {
    const { window } = question;
    const parts = [
      (view.kinds.length > 0 ? view.kinds : KINDS).map((kind) => messages.kindPlural[kind]).join(', '),
      view.direction ? messages.direction[view.direction] : null,
      view.regions.length > 0 ? view.regions.map(regionName).join(', ') : null,
      window ? `${formatDate(window.from, language, 'long')} – ${formatDate(window.to, language, 'long')}` : null,
    ];
    return `${parts.filter((part) => part !== null).join('; ')}.`;
  }

  /** The one filter that is most likely in the way. */
  function loosening(): { label: string; onClick: () => void } | null {
    const words = messages.figure;
    if (view.regions.length > 0)
      return { label: words.loosen(view.regions.map(regionName).join(', ')), onClick: () => onChange({ regions: [] }) };
    if (view.direction) return { label: words.loosen(messages.direction[view.direction]), onClick: () => onChange({ direction: null }) };
    if (view.kinds.length > 0)
      return {
        label: words.loosen(view.kinds.map((kind) => messages.kindPlural[kind]).join(', ')),
        onClick: () => onChange({ kinds: [] }),
      };
    if (view.span !== 'all') return { label: words.loosenPeriod, onClick: () => onChange({ span: 'all' }) };
    return null;
  }

  function regionName(code: string): string {
    const regions = shell.regionSchemes.flatMap((scheme) => scheme.regions).flatMap((region) => [region, ...region.children]);
    return regions.find((region) => region.code === code)?.name ?? code;
  }
}
