import type { EngagementKind } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { formatFiscalStart, formatInstant } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Register, RevisionEntry } from '../../lib/api';
import { Effect } from './effect';
import { useWrittenValue } from './written-value';

/** What changed, who changed it, when and why, and what that did to the figures, newest first. */
export function Revisions({
  revisions,
  kind,
  register,
  more,
}: {
  revisions: RevisionEntry[];
  kind: EngagementKind;
  register: Register;
  more: (() => void) | null;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.engagement;
  const written = useWrittenValue(kind);
  const [newest] = revisions;
  return (
    <>
      <ol className="rev">
        {revisions.map((revision) => {
          const instant = formatInstant(revision.at, register.timeZone, language);
          return (
            <li key={revision.id} data-revision={revision.id}>
              <p className="by">
                {instant} · {revision.actor}
              </p>
              {revision.reason && <p className="why">{revision.reason}</p>}
              {revision.changes.length === 0 ? (
                <p className="chg">
                  <b>{words.action(revision.action)}</b>
                </p>
              ) : (
                <ul className="chg">
                  {revision.changes.map((change) => (
                    <li key={change.field}>
                      <b>{words.field(change.field)}</b>{' '}
                      {change.before === null && change.after === null ? (
                        <i>{words.keptFromRole}</i>
                      ) : (
                        <>
                          <del>{written(change.field, change.before) ?? words.empty}</del>{' '}
                          <ins>{written(change.field, change.after) ?? words.empty}</ins>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              )}
              <Effect effect={revision.effect} kind={kind} register={register} />
              {/* The newest is what the page shows; a record that was just deleted cannot be shown. */}
              {revision !== newest && revision.action !== 'DELETE' && (
                <p className="then">
                  <Link to="." search={(previous) => ({ ...previous, asOf: revision.at })} data-as-of={revision.at}>
                    {words.asItWas}
                    <span className="vh">, {instant}</span>
                  </Link>
                </p>
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
      {newest && (
        <p className="tiny muted rules">
          {[
            words.movedFigures,
            messages.shell.fiscalYearsFrom(formatFiscalStart(register.fiscalMonth, language)),
            messages.shell.byStart,
            messages.shell.regions(newest.effect.scheme.name),
          ].join(' · ')}
        </p>
      )}
    </>
  );
}
