import type { OverviewLineFragment } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useOverviewWords } from '../../i18n/overview/words';
import { formatWhen } from '../../i18n/when';
import { exactnessOf } from '../../lib/when';
import { KindMark } from '../../ui/kind-mark';
import { JurisdictionCode, StatusTag } from '../../ui/tags';

/** Engagements one under the other: when, what, with whom; a date that is not exact says so in words. */
export function EngagementLines({
  engagements,
  withStatus = false,
}: {
  engagements: readonly OverviewLineFragment[];
  withStatus?: boolean;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const words = useOverviewWords().lists;
  return (
    <ol className="list">
      {engagements.map((item) => {
        const exactness = exactnessOf(item.startDate, item.endDate).is;
        return (
          <li key={item.id} data-listed={item.reference}>
            <span className="when">{formatWhen(item, language, messages)}</span>
            <span>
              <Link
                to="/$lang/engagements/$reference"
                params={{ lang: language, reference: item.reference }}
                search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
              >
                {item.title}
              </Link>
              <small>
                <KindMark kind={item.kind} /> · {item.reference}
                {item.partners.map(({ jurisdiction, role }) => (
                  <Fragment key={`${jurisdiction.code}${role}`}>
                    {' '}
                    ·{' '}
                    <span className="nowrap">
                      <JurisdictionCode code={jurisdiction.code} /> {jurisdiction.name}
                    </span>
                  </Fragment>
                ))}
                {item.__typename === 'Visit' && item.direction && <> · {messages.directionOf(item.direction, item.kind)}</>}
                {exactness === 'month' && <> · {words.dayNotSet}</>}
                {exactness === 'year' && <> · {words.monthNotSet}</>}
              </small>
            </span>
            {withStatus && (
              <span className="tags">
                <StatusTag status={item.status} kind={item.kind} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
