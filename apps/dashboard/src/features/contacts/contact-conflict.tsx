import { actorName } from '../../i18n/actor-name';
import { useContactWords } from '../../i18n/contacts/words';
import { formatInstant } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Conflict } from './use-contact-edits';

/** What somebody else has done to a contact since its form was opened, and what can be done about it. */
export function ContactConflict({
  conflict,
  timeZone,
  demo,
  busy,
  onMine,
  onTheirs,
  onRestore,
}: {
  conflict: Conflict;
  timeZone: string;
  demo: boolean;
  busy: boolean;
  /** Sends what was typed again, on top of what stands there now. */
  onMine: () => void;
  onTheirs: () => void;
  onRestore: () => void;
}) {
  const words = useContactWords();
  const messages = useMessages();
  const language = useLanguage();
  const value = (text: string | null) => text ?? words.empty;
  return (
    <div className="conflict" role="alert" data-conflict={conflict.current ? 'changed' : 'deleted'}>
      <p className="small">{conflict.current ? words.conflict : words.conflictDeleted}</p>
      <ul className="since">
        {conflict.since.map(({ seq, at, actor, reason, action, changes }) => (
          <li key={seq} className="small">
            {formatInstant(at, timeZone, language)} · {words.saidOf(actorName(actor, demo, messages), words.actions[action] ?? action)}
            {reason && <> ({reason})</>}
            {changes.map(({ field, before, after }) => (
              <p key={field}>
                <b>{words.changedField(field)}</b> <del>{value(before)}</del> <ins>{value(after)}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <div className="acts">
        {conflict.current ? (
          <>
            <button className="btn sm" type="button" disabled={busy} data-keep="mine" onClick={onMine}>
              {words.keepMine}
            </button>
            <button className="btn sm" type="button" disabled={busy} data-keep="theirs" onClick={onTheirs}>
              {words.takeTheirs}
            </button>
          </>
        ) : (
          <button className="btn sm" type="button" disabled={busy} data-keep="restore" onClick={onRestore}>
            {words.bringBack}
          </button>
        )}
      </div>
    </div>
  );
}
