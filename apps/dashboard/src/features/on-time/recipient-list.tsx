import { useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { DoneNotice } from './done-notice';
import type { Definition, Done, Recipient, Schedule } from './on-time';
import { ADD_RECIPIENT, REMOVE_RECIPIENT } from './on-time.operations';
import { RecipientForm } from './recipient-form';
import { useDoing } from './use-doing';

/** Whom sealed editions go to: in which language, with which files, and which copy as things are, and why. */
export function RecipientList({
  recipients,
  schedules,
  definitions,
  mayDecide,
  onChanged,
  onMore,
}: {
  recipients: readonly Recipient[];
  schedules: readonly Schedule[];
  definitions: readonly Definition[];
  mayDecide: boolean;
  /** Reads the page anew. */
  onChanged: () => void;
  /** Null where all of them are there. */
  onMore: (() => void) | null;
}) {
  const words = useOnTimeWords();
  const language = useLanguage();
  const { doing, act } = useDoing();
  const [open, setOpen] = useState<Recipient | 'new' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const tell = (now: Done) => {
    setDone(now);
    onChanged();
  };
  const remove = async ({ id, definition, scheduleId, email, name, language: own, access, forms }: Recipient) => {
    if (!(await act(REMOVE_RECIPIENT, { id }))) return;
    const undo = async () => {
      const input = { definition, schedule: scheduleId, email, name, language: own, access, forms };
      const back = await act(ADD_RECIPIENT, { input, locale: apiLocale(language) });
      if (back) tell({ text: words.recipientAdded(name) });
    };
    tell({ text: words.recipientRemoved(name), undo });
  };
  const gets = ({ definition, scheduleId }: Recipient): string => {
    if (definition !== null) return words.everyEdition(definitions.find(({ code }) => code === definition)?.name ?? definition);
    const schedule = schedules.find(({ id }) => id === scheduleId);
    return schedule ? words.whatDrafts(schedule.name) : words.deletedSchedule;
  };
  return (
    <section className="timely" aria-labelledby="on-time-recipients" data-part="recipients">
      <div className="timely-head">
        <h2 id="on-time-recipients">{words.recipients}</h2>
        {mayDecide && (
          <button className="btn" type="button" onClick={() => setOpen('new')}>
            {words.addRecipient}
          </button>
        )}
      </div>
      <DoneNotice done={done} doing={doing} />
      {recipients.length === 0 ? (
        <p className="second">{words.noRecipients}</p>
      ) : (
        <ul>
          {recipients.map((recipient) => {
            const { id, name, email, language: own, forms, copyNow } = recipient;
            return (
              <li key={id} data-recipient={email} data-copy={copyNow.copy ?? 'NONE'}>
                <h3>
                  {name} <span className="second address">{email}</span>
                </h3>
                <p>{gets(recipient)}</p>
                <p className="second">{[words.inLanguage[own], ...forms.map((form) => words.forms[form])].join('; ')}</p>
                <p className="second" data-why={copyNow.because}>
                  {copyNow.copy === null ? words.noCopy(copyNow.because) : words.copyNow(copyNow.copy, copyNow.because)}
                </p>
                {mayDecide && (
                  <div className="acts">
                    <button
                      className="btn sm"
                      type="button"
                      aria-label={words.named(words.change, name)}
                      onClick={() => setOpen(recipient)}
                    >
                      {words.change}
                    </button>
                    <button
                      className="btn sm"
                      type="button"
                      disabled={doing.busy}
                      aria-label={words.named(words.remove, name)}
                      onClick={() => void remove(recipient)}
                    >
                      {words.remove}
                    </button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {onMore && (
        <button className="btn" type="button" onClick={onMore}>
          {words.more}
        </button>
      )}
      {open !== null && (
        <RecipientForm
          recipient={open === 'new' ? null : open}
          definitions={definitions}
          schedules={schedules}
          onDone={(now) => {
            setOpen(null);
            tell(now);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
