import { useQuery } from '@apollo/client/react';
import type { ReportEditionsQuery } from '@entente/schema/gql/operations';
import { useEffect } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { REPORT_EDITIONS } from './report.operations';

/** How many editions are asked for at once. */
const PAGE = 200;

/** All editions that the viewer may see, page after page. */
export function useAllEditions() {
  const language = useLanguage();
  const { data, previousData, error, refetch, fetchMore } = useQuery(REPORT_EDITIONS, {
    variables: { locale: apiLocale(language), first: PAGE, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const pageInfo = data?.reportEditions.pageInfo;
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    if (next === null) return;
    void fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult }) => appended(before as ReportEditionsQuery, fetchMoreResult as ReportEditionsQuery),
    });
  }, [next, fetchMore]);
  return { data: data ?? previousData, error, refetch };
}

function appended(before: ReportEditionsQuery, more: ReportEditionsQuery): ReportEditionsQuery {
  return {
    ...before,
    reportEditions: { ...more.reportEditions, nodes: [...before.reportEditions.nodes, ...more.reportEditions.nodes] },
  };
}
