import { useQuery } from '@apollo/client/react';
import type { FollowUpFilter, FollowUpsQuery, ShellQuery } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { formatDate } from '../../i18n/dates';
import { useFollowUpWords } from '../../i18n/follow-ups/words';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { dueBefore, promisedAt, sayingDay } from '../../lib/promised';
import type { View } from '../../lib/view';
import { KindMark } from '../../ui/kind-mark';
import { ListFiles } from '../../ui/list-files';
import { RecordsNav } from '../../ui/records-nav';
import { State } from '../../ui/state';
import { type FollowUpState, STATES } from './follow-up-address';
import { followUpQuestion } from './follow-up-question';
import { FOLLOW_UPS } from './follow-ups.operations';

/** Follow-ups that are read at a time. */
const PAGE = 100;

type FollowUp = FollowUpsQuery['followUps']['nodes'][number];

/** What was promised at the engagements that the filters of the address let through: what is overdue, what is open, what was kept. */
export function FollowUpList({
  view,
  state,
  shell,
  onState,
  onPresent,
}: {
  view: View;
  state: FollowUpState;
  shell: ShellQuery;
  onState: (state: FollowUpState) => void;
  /** Looks at the present instead of a moment of the past. */
  onPresent: () => void;
}) {
  const words = useFollowUpWords();
  const messages = useMessages();
  const language = useLanguage();
  const group = useId();
  const day = sayingDay(view, shell.register);
  const where: Record<FollowUpState, FollowUpFilter> = {
    overdue: { done: false, dueTo: dueBefore(day) },
    open: { done: false },
    done: { done: true },
  };
  // Follow-ups have no past of their own: a view of the past would list today's.
  const past = view.asOf !== null;
  const locale = apiLocale(language);
  const of = promisedAt(view, view.scheme ?? shell.register.defaultScheme.code);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(FOLLOW_UPS, {
    variables: {
      locale,
      where: where[state],
      of,
      first: PAGE,
      after: null,
    },
    skip: past,
    notifyOnNetworkStatusChange: true,
  });
  const list = past ? undefined : ((data ?? (loading ? previousData : undefined)) as FollowUpsQuery | undefined)?.followUps;
  const more = () => {
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult }) => appended(previous as FollowUpsQuery, fetchMoreResult as FollowUpsQuery),
    });
  };
  return (
    <div className="index-page" data-follow-ups={state} data-loaded={data && !loading ? '' : undefined}>
      <RecordsNav />
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="second" role="status" data-value={list?.totalCount ?? undefined}>
          {list && words.count[state](list.totalCount ?? 0, formatDate(day, language, 'long'))}
        </p>
        <p className="small muted">{words.note}</p>
      </div>
      <div className="list-tools">
        <fieldset>
          <legend className="vh">{words.which}</legend>
          <div className="seg">
            {STATES.map((one) => (
              <label key={one}>
                <input type="radio" name={group} value={one} checked={one === state} onChange={() => onState(one)} />
                {words.state[one]}
              </label>
            ))}
          </div>
        </fieldset>
        {!past && (
          <ListFiles
            name="follow-ups"
            fileName={words.title}
            question={followUpQuestion(where[state], of, locale)}
            mayAsk={shell.viewer.role !== 'VIEWER'}
          />
        )}
      </div>
      {body()}
    </div>
  );

  function body() {
    if (past)
      return (
        <State
          icon="empty"
          title={words.past}
          actions={
            <button className="btn sm" type="button" onClick={onPresent}>
              {words.present}
            </button>
          }
        >
          {words.pastText}
        </State>
      );
    if (error && !loading)
      return (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void refetch()}>
              {messages.shell.tryAgain}
            </button>
          }
        >
          {messages.shell.brokenText}
        </State>
      );
    if (!list) return <p className="vh">{messages.shell.loading}</p>;
    if (list.nodes.length === 0)
      return (
        <State icon="empty" title={words.none[state]}>
          {words.noneText}
        </State>
      );
    return (
      <>
        <div className="wide-table" role="group" aria-label={words.title} tabIndex={0}>
          <table className="tbl" aria-busy={loading}>
            <caption className="vh">
              {words.title}: {words.state[state]}
            </caption>
            <thead>
              <tr>
                <th scope="col">{state === 'done' ? words.done : words.due}</th>
                <th scope="col">{words.promise}</th>
                <th scope="col">{words.owner}</th>
                <th scope="col">{words.at}</th>
                {state === 'done' && <th scope="col">{words.became}</th>}
              </tr>
            </thead>
            <tbody>
              {list.nodes.map((followUp, index) => (
                <tr key={`${followUp.engagement?.id}${index}`} data-follow-up={followUp.dueDate ?? ''}>
                  <td className="nowrap">{dateOf(followUp)}</td>
                  <th scope="row">{followUp.promise}</th>
                  <td>{followUp.owner ?? words.noOwner}</td>
                  <td>{followUp.engagement && <EngagementName engagement={followUp.engagement} />}</td>
                  {state === 'done' && <td>{followUp.became && <EngagementName engagement={followUp.became} />}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="acts">
          {list.pageInfo.hasNextPage && (
            <button className="btn" type="button" disabled={loading} data-more="" onClick={more}>
              {messages.records.more}
            </button>
          )}
          <span className="small muted" role="status">
            {messages.records.shown(list.nodes.length, list.totalCount ?? list.nodes.length)}
          </span>
        </p>
      </>
    );
  }

  /** When it was to be kept, or was, as exactly as that is known. */
  function dateOf({ dueDate, doneDate }: FollowUp) {
    const date = state === 'done' ? doneDate : dueDate;
    if (date === null) return words.noDate;
    return (
      <>
        {formatDate(date, language)}
        {date.length === 7 && <small> · {words.dayNotSet}</small>}
        {date.length === 4 && <small> · {words.monthNotSet}</small>}
      </>
    );
  }
}

function EngagementName({ engagement: { reference, kind, title } }: { engagement: NonNullable<FollowUp['engagement']> }) {
  const language = useLanguage();
  return (
    <>
      <Link
        to="/$lang/engagements/$reference"
        params={{ lang: language, reference }}
        search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
      >
        {title}
      </Link>{' '}
      <small className="nowrap">
        <KindMark kind={kind} /> · {reference}
      </small>
    </>
  );
}

/** The answer with one more page. */
function appended(previous: FollowUpsQuery, { followUps: added }: FollowUpsQuery): FollowUpsQuery {
  const { followUps } = previous;
  return { followUps: { ...followUps, nodes: [...followUps.nodes, ...added.nodes], pageInfo: added.pageInfo } };
}
