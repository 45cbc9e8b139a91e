import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatExactness, formatWhen } from '../../i18n/when';
import type { EngagementLine } from '../../lib/api';
import { KindMark } from '../../ui/kind-mark';
import { JurisdictionLink } from '../../ui/record-links';
import { SensitivityTag, StatusTag } from '../../ui/tags';

/** Engagements one under the other: when, what, with whom. */
export function RecordList({ engagements }: { engagements: readonly EngagementLine[] }) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <ol className="list">
      {engagements.map((item) => {
        const exactness = formatExactness(item, messages);
        return (
          <li key={item.id} data-record={item.reference}>
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
                    · <JurisdictionLink jurisdiction={jurisdiction} />
                  </Fragment>
                ))}
                {item.__typename === 'Visit' && item.direction && <> · {messages.directionOf(item.direction, item.kind)}</>}
                {exactness && item.startDate?.length !== 10 && <> · {exactness}</>}
              </small>
            </span>
            <span className="tags">
              <StatusTag status={item.status} kind={item.kind} />
              <SensitivityTag sensitivity={item.sensitivity} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
