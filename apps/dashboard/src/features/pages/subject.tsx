import { useQuery } from '@apollo/client/react';
import type { ShellQuery, SubjectQuery } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useRecordsWords } from '../../i18n/records/words';
import { formatWhen } from '../../i18n/when';
import { errorInWords } from '../../lib/error-words';
import { COUNTED_STATUSES, KINDS, type RecordsKey, type View } from '../../lib/view';
import { FigureValue } from '../../ui/figure-value';
import { KindMark } from '../../ui/kind-mark';
import { JurisdictionLink, OrganizationLink, TopicLink } from '../../ui/record-links';
import { State } from '../../ui/state';
import { RelatedFigure } from './related-figure';
import { MOST_LINKED, SUBJECT } from './subject.operations';
import type { SubjectFilter } from './subject-filter';
import { stepsOf } from './subject-shape';
import { YearsFigure } from './years-figure';

/** Steps of lineage that are shown at first. */
const FEW_STEPS = 8;

/** The moment and the scheme that a page was counted by, for its foot. */
export interface SubjectAnswer {
  asOf: string;
  scheme: { name: string };
  /** What was counted, as the API says it. */
  explanation: string;
}

/** Everything that was ever recorded with or about one thing. */
export function Subject({
  filter,
  view,
  shell,
  list,
  onOpen,
  onAnswer,
}: {
  filter: SubjectFilter;
  view: View;
  shell: ShellQuery;
  /** Its engagements one by one. */
  list: ReactNode;
  onOpen: (key: RecordsKey) => void;
  onAnswer: (answer: SubjectAnswer | null) => void;
}) {
  const messages = useMessages();
  const words = useRecordsWords().pages;
  const language = useLanguage();
  const { data, loading, error, refetch } = useQuery(SUBJECT, {
    variables: {
      where: filter.where,
      of: { ...filter.where, statuses: [...COUNTED_STATUSES] },
      linked: { ...filter.where, hasLineage: true },
      locale: apiLocale(language),
      scheme: shell.register.defaultScheme.code,
      asOf: view.asOf,
      most: MOST_LINKED,
    },
    notifyOnNetworkStatusChange: true,
  });
  useEffect(
    () => onAnswer(data ? { asOf: data.years.asOf, scheme: data.years.scheme, explanation: data.yearsByKind.explanation } : null),
    [data, onAnswer],
  );
  if (error && !loading)
    return (
      <State
        icon="failed"
        title={messages.figure.failedTitle}
        details={errorInWords(error, language)}
        actions={
          <button className="btn sm" type="button" onClick={() => void refetch()}>
            {messages.shell.tryAgain}
          </button>
        }
      >
        {messages.figure.failedText}
      </State>
    );
  if (!data) return <p className="vh">{messages.shell.loading}</p>;
  const total = data.years.total.engagements;
  const shared = { total, asOf: data.years.asOf, scheme: data.years.scheme.code, view, filter };
  return (
    <>
      <SubjectFacts data={data} />
      <h2 className="vh">{words.figures}</h2>
      <div className="grid" data-loaded={loading ? undefined : ''}>
        {total === 0 ? (
          <div className="c12">
            <State icon="empty" title={words.noneTitle}>
              {words.noneText}
            </State>
          </div>
        ) : (
          <>
            <YearsFigure data={data} view={view} filter={filter} open={onOpen} />
            {filter.dimension !== 'JURISDICTION' && (
              <RelatedFigure
                {...shared}
                name="subject-jurisdictions"
                title={words.jurisdictions}
                heading={words.jurisdiction}
                columns={7}
                dimension="JURISDICTION"
                lines={data.jurisdictions.rows.map(({ jurisdiction, figures }) => ({
                  value: jurisdiction?.code ?? null,
                  name: jurisdiction?.name ?? null,
                  engagements: figures.engagements,
                }))}
                answer={data.jurisdictions}
                link={({ value, name }) => <JurisdictionLink jurisdiction={{ code: value, name }} />}
              />
            )}
            {filter.dimension !== 'ORGANIZATION' && (
              <RelatedFigure
                {...shared}
                name="subject-organizations"
                title={words.organizations}
                heading={words.organization}
                columns={filter.dimension === 'JURISDICTION' ? 7 : 5}
                dimension="ORGANIZATION"
                lines={data.organizations.rows.map(({ organization, figures }) => ({
                  value: organization?.id ?? null,
                  name: organization?.name ?? null,
                  engagements: figures.engagements,
                }))}
                answer={data.organizations}
                link={({ value, name }) => <OrganizationLink organization={{ id: value, name }} />}
              />
            )}
            {filter.dimension !== 'TOPIC' && (
              <RelatedFigure
                {...shared}
                name="subject-topics"
                title={words.topics}
                heading={words.topic}
                columns={5}
                dimension="TOPIC"
                lines={data.topics.rows.map(({ topic, figures }) => ({
                  value: topic?.code ?? null,
                  name: topic?.name ?? null,
                  engagements: figures.engagements,
                }))}
                answer={data.topics}
                link={({ value, name }) => <TopicLink topic={{ code: value, name }} />}
              />
            )}
          </>
        )}
      </div>
      <SubjectLineage data={data} />
      {list}
    </>
  );
}

function SubjectFacts({ data }: { data: SubjectQuery }) {
  const messages = useMessages();
  const words = useRecordsWords().pages;
  const [first] = data.first.nodes;
  const [last] = data.last.nodes;
  return (
    <dl className="facts four">
      <div data-fact="total">
        <dt>{words.counted}</dt>
        <dd>
          <FigureValue value={data.years.total.engagements} name="total" records={[]} />
          <small>
            {KINDS.map((kind) => ({ kind, value: data.kinds.rows.find((row) => row.kind === kind)?.figures.engagements ?? 0 }))
              .filter(({ value }) => value > 0)
              .map(({ kind, value }) => messages.countKind(kind, value))
              .join(', ')}
          </small>
        </dd>
      </div>
      {first && (
        <div data-fact="first">
          <dt>{words.first}</dt>
          <dd>
            <EngagementEnd engagement={first} />
          </dd>
        </div>
      )}
      {last && (
        <div data-fact="last">
          <dt>{words.last}</dt>
          <dd>
            <EngagementEnd engagement={last} />
          </dd>
        </div>
      )}
    </dl>
  );
}

type End = SubjectQuery['first']['nodes'][number];

function EngagementEnd({ engagement }: { engagement: End }) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <>
      <Link
        className="to-record"
        to="/$lang/engagements/$reference"
        params={{ lang: language, reference: engagement.reference }}
        search={{}}
        data-related={engagement.reference}
      >
        {engagement.title}
      </Link>
      <small>
        <KindMark kind={engagement.kind}>{engagement.reference}</KindMark> · {formatWhen(engagement, language, messages)}
      </small>
    </>
  );
}

/** What grew out of what among the engagements of a page. */
function SubjectLineage({ data }: { data: SubjectQuery }) {
  const messages = useMessages();
  const words = useRecordsWords().pages;
  const [all, setAll] = useState(false);
  const steps = stepsOf(data.linked.nodes);
  const shown = all ? steps : steps.slice(0, FEW_STEPS);
  if (steps.length === 0) return null;
  return (
    <section aria-label={words.lineage} className="page-part">
      <div className="sec">
        <h2>{words.lineage}</h2>
      </div>
      <ol className="steps">
        {shown.map(({ id, kind, from, to }) => (
          <li key={id} data-step={`${from.reference} ${to.reference}`}>
            <div className={`node ${from.kind}`}>
              <EngagementEnd engagement={from} />
            </div>
            <span className="small muted">
              {messages.lineageKind[kind]} <span aria-hidden="true">→</span>
            </span>
            <div className={`node ${to.kind}`}>
              <EngagementEnd engagement={to} />
            </div>
          </li>
        ))}
      </ol>
      {shown.length < steps.length && (
        <p className="small">
          <button className="link" type="button" onClick={() => setAll(true)}>
            {words.lineageMore(steps.length)}
          </button>
        </p>
      )}
      {(data.linked.totalCount ?? 0) > data.linked.nodes.length && (
        <p className="small muted">{words.lineageOf(data.linked.nodes.length, data.linked.totalCount)}</p>
      )}
    </section>
  );
}
