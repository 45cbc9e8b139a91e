import { Link } from '@tanstack/react-router';
import { formatDate } from '../../i18n/dates';
import { useEngagementWords } from '../../i18n/engagement/words';
import { useLanguage } from '../../i18n/locale';
import type { EngagementDetail } from '../../lib/api';
import { isLate } from './timeline-shape';

/** What was promised: by whom, until when, whether it was kept, and what it became. */
export function FollowUps({ followUps, today }: { followUps: EngagementDetail['followUps']; today: string }) {
  const words = useEngagementWords();
  const language = useLanguage();
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language));
  return (
    <table className="tbl">
      <caption className="vh">{words.followUps}</caption>
      <thead>
        <tr>
          {[words.promise, words.owner, words.due, words.done, words.became].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {followUps.map((followUp, index) => {
          const late = isLate(followUp, today);
          return (
            <tr key={index} data-follow-up={followUp.doneDate ? 'kept' : late ? 'late' : 'open'}>
              <th scope="row">{followUp.promise}</th>
              <td>{followUp.owner}</td>
              <td>{day(followUp.dueDate)}</td>
              <td>
                {followUp.doneDate ? (
                  day(followUp.doneDate)
                ) : (
                  <span className={`tag ${late ? 'warn' : ''}`}>{late ? words.late : words.open}</span>
                )}
              </td>
              <td>
                {followUp.became && (
                  <Link
                    to="/$lang/engagements/$reference"
                    params={{ lang: language, reference: followUp.became.reference }}
                    search={(previous) => previous}
                  >
                    {followUp.became.title}
                  </Link>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
