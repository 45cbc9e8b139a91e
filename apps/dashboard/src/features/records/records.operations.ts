import { gql, type TypedDocumentNode } from '@apollo/client';
import type { RecordsQuery, RecordsQueryVariables } from '@entente/schema/gql/operations';
import { ENGAGEMENT_LINE } from './engagement-fields';

/** Records that are listed at a time. */
export const PAGE_SIZE = 20;

/** The figure asked again, with the very records that each of its rows was counted from. */
export const RECORDS: TypedDocumentNode<RecordsQuery, RecordsQueryVariables> = gql`
  query Records(
    $locale: Locale!, $groupBy: [VolumeDimension!]!, $where: VolumeFilter!, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!
    $scheme: String, $asOf: DateTime, $top: Int, $first: Int!, $after: String
  ) {
    engagementVolume(groupBy: $groupBy, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, top: $top) {
      asOf
      rows {
        keys
        isOther
        period { label start end }
        kind
        scope
        status
        direction
        region { code name(locale: $locale) }
        jurisdiction { code name(locale: $locale) }
        topic { code name(locale: $locale) }
        organization { id name(locale: $locale) }
        subregion { code name(locale: $locale) }
        facility { id name(locale: $locale) }
        intervention { code name(locale: $locale) }
        figures { engagements }
        engagements(first: $first, after: $after) {
          totalCount
          nodes { ...EngagementLine }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
  ${ENGAGEMENT_LINE}
`;
