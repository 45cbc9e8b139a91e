import { useQuery } from '@apollo/client/react';
import type { EngagementsQuery } from '@entente/schema/gql/operations';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { State } from '../../ui/state';
import { RecordList } from './record-list';
import { PAGE_SIZE, SEARCH } from './records.operations';

/** The register as a list, or what a search finds in it. */
export function SearchResults({ text, asOf }: { text: string; asOf: string | null }) {
  const messages = useMessages();
  const words = messages.search;
  const language = useLanguage();
  const { data, loading, error, refetch, fetchMore } = useQuery(SEARCH, {
    variables: {
      locale: apiLocale(language),
      where: { includeComponents: true, ...(text !== '' && { text }) },
      first: PAGE_SIZE,
      after: null,
      asOf,
    },
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.engagements;
  const more = () =>
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (previous, { fetchMoreResult }) => appended(previous as EngagementsQuery, fetchMoreResult as EngagementsQuery),
    });
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p className="second" role="status" data-value={page?.totalCount}>
          {page ? (text === '' ? words.everything(page.totalCount) : words.found(page.totalCount, text)) : ''}
        </p>
        <p className="small muted">{words.statusNote}</p>
      </div>
      {error && !loading && (
        <State
          icon="failed"
          title={messages.records.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void refetch()}>
              {messages.shell.tryAgain}
            </button>
          }
        >
          {messages.figure.failedText}
        </State>
      )}
      {page && <RecordList engagements={page.nodes} />}
      {page?.pageInfo.hasNextPage && (
        <p className="acts">
          <button className="btn" type="button" disabled={loading} onClick={more}>
            {messages.records.more}
          </button>
        </p>
      )}
    </>
  );
}

function appended(previous: EngagementsQuery, next: EngagementsQuery): EngagementsQuery {
  return { engagements: { ...next.engagements, nodes: [...previous.engagements.nodes, ...next.engagements.nodes] } };
}
