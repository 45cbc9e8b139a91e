import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { formatDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { COUNTED_STATUSES, countedSearch, DEFAULT_VIEW, NO_END, searchFromView, type View } from '../../lib/view';
import { KindMark } from '../../ui/kind-mark';
import { EngagementLines } from './engagement-lines';
import type { FigureProps } from './figure-props';

const NAMES = ['under-way', 'coming-up', 'recent', 'overdue'];

/** What is under way, what has begun, what comes and what is late, five of each with a way to all of them. */
export function Lists({ data, state, view, question }: FigureProps) {
  const language = useLanguage();
  const words = useOverviewWords().lists;
  if (state.is === 'failed') return null;
  if (!data) return NAMES.map((name) => <div key={name} className="c6 overview-list waiting" aria-hidden="true" />);
  const { day, variables } = question;
  const dayInWords = formatDate(day, language);
  const overdue = data.overdue?.nodes ?? [];
  const overdueCount = data.overdue?.totalCount ?? 0;
  const counts = {
    underWay: data.underWay.total.engagements,
    recent: data.total.total.engagements,
    comingUp: data.comingUp.total.engagements,
  };
  const nodesOf = ({ rows }: { rows: readonly { engagements: { nodes: Parameters<typeof EngagementLines>[0]['engagements'] } }[] }) =>
    rows[0]?.engagements.nodes ?? [];
  return (
    <>
      <List
        name="under-way"
        title={words.underWay}
        subtitle={words.underWaySubtitle(dayInWords)}
        none={words.noneUnderWay}
        count={counts.underWay}
        all={
          <AllOf view={{ ...view, span: { from: day, to: day }, basis: 'ACTIVE', statuses: [...COUNTED_STATUSES] }}>
            {words.allUnderWay(counts.underWay)}
          </AllOf>
        }
      >
        <EngagementLines engagements={nodesOf(data.underWay)} />
      </List>
      <List
        name="coming-up"
        title={words.comingUp}
        subtitle={words.comingUpSubtitle}
        none={words.noneComingUp}
        count={counts.comingUp}
        all={
          <AllOf
            view={{
              ...view,
              span: { from: variables.comingUp.from ?? day, to: NO_END },
              basis: 'STARTED',
              statuses: [...(variables.comingUp.statuses ?? [])],
            }}
          >
            {words.allComingUp(counts.comingUp)}
          </AllOf>
        }
      >
        <EngagementLines engagements={nodesOf(data.comingUp)} withStatus />
      </List>
      <List
        name="recent"
        title={words.recent}
        subtitle={words.recentSubtitle}
        none={words.noneRecent}
        count={counts.recent}
        all={<AllOf view={view}>{words.allRecent(counts.recent)}</AllOf>}
      >
        <EngagementLines engagements={nodesOf(data.total)} />
      </List>
      <List
        name="overdue"
        title={words.overdue}
        subtitle={words.overdueSubtitle(dayInWords)}
        none={data.overdue ? words.noneOverdue : words.past}
        count={overdueCount}
        all={
          <Link
            to="/$lang/follow-ups"
            params={{ lang: language }}
            search={searchFromView({ ...view, span: DEFAULT_VIEW.span, statuses: [], records: null })}
          >
            {words.allOverdue(overdueCount)}
          </Link>
        }
      >
        <ol className="list">
          {overdue.map(({ promise, owner, dueDate, engagement }, index) => (
            <li key={`${engagement?.id}${index}`} data-follow-up={dueDate ?? ''}>
              <span className="when">{dueDate ? words.dueOn(formatDate(dueDate, language)) : ''}</span>
              <span>
                {engagement ? (
                  <Link
                    to="/$lang/engagements/$reference"
                    params={{ lang: language, reference: engagement.reference }}
                    search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
                  >
                    {promise}
                  </Link>
                ) : (
                  promise
                )}
                <small>
                  {engagement && (
                    <>
                      <KindMark kind={engagement.kind} /> · {engagement.reference} · {engagement.title} ·{' '}
                    </>
                  )}
                  {owner ?? words.noOwner}
                  {dueDate?.length === 7 && <> · {words.dayNotSet}</>}
                  {dueDate?.length === 4 && <> · {words.monthNotSet}</>}
                </small>
              </span>
            </li>
          ))}
        </ol>
      </List>
    </>
  );
}

/** What leads to the list of engagements that has all of a view. */
function AllOf({ view, children }: { view: View; children: ReactNode }) {
  const language = useLanguage();
  return (
    <Link to="/$lang/engagements" params={{ lang: language }} search={countedSearch(view)}>
      {children}
    </Link>
  );
}

function List({
  name,
  title,
  subtitle,
  none,
  count,
  all,
  children,
}: {
  name: string;
  title: string;
  subtitle: string;
  /** Said where there is nothing. */
  none: string;
  count: number;
  /** What leads to all of them. */
  all: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className="c6 overview-list" aria-labelledby={heading} data-list={name} data-count={count}>
      <header>
        <h3 id={heading}>{title}</h3> <span>{subtitle}</span>
      </header>
      {count === 0 ? <p className="second">{none}</p> : children}
      {count > 0 && <p className="all">{all}</p>}
    </section>
  );
}
