import { formatInstant } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { RevisionEntry } from '../../lib/api';

/** What changed, who changed it, when and why, newest first. */
export function Revisions({ revisions, timeZone, more }: { revisions: RevisionEntry[]; timeZone: string; more: (() => void) | null }) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.engagement;
  return (
    <>
      <ol className="rev">
        {revisions.map((revision) => {
          return (
            <li key={revision.id} data-revision={revision.id}>
              <p className="by">
                {formatInstant(revision.at, timeZone, language)} · {revision.actor}
              </p>
              {revision.reason && <p className="why">{revision.reason}</p>}
              {revision.changes.length === 0 ? (
                <p className="chg">
                  <b>{words.action(revision.action)}</b>
                </p>
              ) : revision.action === 'CREATE' ? (
                <details className="chg">
                  <summary>
                    <b>{words.action('CREATE')}</b>, {words.fields(revision.changes.length)}
                  </summary>
                  <dl className="dl">
                    {revision.changes.map((change) => (
                      <div className="pair" key={change.field}>
                        <dt>{change.field}</dt>
                        <dd className="wrap-any">{change.after}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              ) : (
                <ul className="chg">
                  {revision.changes.map((change) => (
                    <li key={change.field}>
                      <b>{change.field}</b> <del>{change.before ?? words.empty}</del> <ins>{change.after ?? words.empty}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {more && (
        <button className="btn sm" type="button" onClick={more}>
          {words.moreRevisions}
        </button>
      )}
    </>
  );
}
