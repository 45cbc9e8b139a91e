import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatWhen } from '../../i18n/when';
import type { EngagementDetail, LineageLink, RelatedEngagement } from '../../lib/api';
import { KindMark } from '../../ui/kind-mark';

/** What an engagement arose from, and what came of it, each link with its evidence. */
export function Lineage({ engagement }: { engagement: EngagementDetail }) {
  const messages = useMessages();
  const words = messages.engagement;
  if (engagement.aroseFrom.length + engagement.ledTo.length === 0) return <p className="small second">{words.startsHere}</p>;
  return (
    <div className="lineage">
      <LineageSide title={words.aroseFrom} links={engagement.aroseFrom} end="from" />
      <LineageSide title={words.cameOfIt} links={engagement.ledTo} end="to" />
    </div>
  );
}

function LineageSide({ title, links, end }: { title: string; links: LineageLink[]; end: 'from' | 'to' }) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <div data-lineage={end}>
      <h3>{title}</h3>
      {links.length === 0 ? (
        <p className="small muted">{messages.engagement.noneRecorded}</p>
      ) : (
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              <RelatedNode engagement={link[end]}>
                <small>
                  {[messages.lineageKind[link.kind], link.date ? formatDate(link.date, language) : null, link.evidence]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </small>
              </RelatedNode>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An engagement as a node that leads to its page. */
export function RelatedNode({ engagement, children }: { engagement: RelatedEngagement; children?: ReactNode }) {
  const messages = useMessages();
  const language = useLanguage();
  return (
    <div className={`node ${engagement.kind}`} data-related={engagement.reference}>
      <span className="tiny second">
        <KindMark kind={engagement.kind}>{engagement.reference}</KindMark>
      </span>
      <b>
        <Link
          to="/$lang/engagements/$reference"
          params={{ lang: language, reference: engagement.reference }}
          search={(previous) => previous}
        >
          {engagement.title}
        </Link>
      </b>
      {children}
      <small>{formatWhen(engagement, language, messages)}</small>
    </div>
  );
}
