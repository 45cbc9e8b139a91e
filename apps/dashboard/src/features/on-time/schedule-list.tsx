import { type ReactNode, useState } from 'react';
import { actorName } from '../../i18n/actor-name';
import { formatInstant } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { DoneNotice } from './done-notice';
import { EditionLink } from './edition-link';
import type { Definition, Done, Run, Schedule } from './on-time';
import { DELETE_SCHEDULE, RESTORE_SCHEDULE, RUN_SCHEDULE, UPDATE_SCHEDULE } from './on-time.operations';
import { ScheduleForm } from './schedule-form';
import { useDoing } from './use-doing';

/** The schedules: when each is due in words, what its last runs came to, and what can be done with it. */
export function ScheduleList({
  schedules,
  definitions,
  timeZone,
  demo,
  mayDecide,
  onChanged,
}: {
  schedules: readonly Schedule[];
  definitions: readonly Definition[];
  timeZone: string;
  /** Whether people are known by their roles alone. */
  demo: boolean;
  mayDecide: boolean;
  /** Reads the page anew. */
  onChanged: () => void;
}) {
  const words = useOnTimeWords();
  const language = useLanguage();
  const { doing, act } = useDoing();
  /** What the form is of: a schedule, or a new one. */
  const [open, setOpen] = useState<Schedule | 'new' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const tell = (now: Done) => {
    setDone(now);
    onChanged();
  };
  const pause = async ({ id, version, enabled, name }: Schedule) => {
    const kept = await act(UPDATE_SCHEDULE, { input: { id, version, enabled: !enabled }, locale: apiLocale(language) });
    if (kept) tell({ text: enabled ? words.schedulePaused(name) : words.scheduleResumed(name) });
  };
  const remove = async ({ id, name }: Schedule) => {
    if (!(await act(DELETE_SCHEDULE, { id }))) return;
    const undo = async () => {
      if (await act(RESTORE_SCHEDULE, { id })) tell({ text: words.scheduleRestored(name) });
    };
    tell({ text: words.scheduleDeleted(name), undo });
  };
  const run = async ({ id, name }: Schedule) => {
    if (await act(RUN_SCHEDULE, { id })) tell({ text: words.runBegun(name) });
  };
  return (
    <section className="timely" aria-labelledby="on-time-schedules" data-part="schedules">
      <div className="timely-head">
        <h2 id="on-time-schedules">{words.schedules}</h2>
        {mayDecide && (
          <button className="btn" type="button" onClick={() => setOpen('new')}>
            {words.makeSchedule}
          </button>
        )}
      </div>
      <DoneNotice done={done} doing={doing} />
      {schedules.length === 0 ? (
        <p className="second">{words.noSchedules}</p>
      ) : (
        <ul>
          {schedules.map((schedule) => (
            <li key={schedule.id} data-schedule={schedule.id} data-enabled={schedule.enabled}>
              <h3>
                {schedule.name}
                {!schedule.enabled && <span className="tag warn">{words.paused}</span>}
              </h3>
              <ScheduleFacts schedule={schedule} demo={demo} definition={definitions.find(({ code }) => code === schedule.definition)} />
              {mayDecide && (
                <div className="acts">
                  <Act label={words.change} name={schedule.name} onClick={() => setOpen(schedule)} />
                  <Act
                    label={schedule.enabled ? words.pause : words.resume}
                    name={schedule.name}
                    disabled={doing.busy}
                    onClick={() => void pause(schedule)}
                  />
                  <Act label={words.draftNow} name={schedule.name} disabled={doing.busy} onClick={() => void run(schedule)} />
                  <Act label={words.delete} name={schedule.name} disabled={doing.busy} onClick={() => void remove(schedule)} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && (
        <ScheduleForm
          schedule={open === 'new' ? null : open}
          definitions={definitions}
          timeZone={timeZone}
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

function Act({ label, name, disabled, onClick }: { label: string; name: string; disabled?: boolean; onClick: () => void }) {
  const words = useOnTimeWords();
  return (
    <button className="btn sm" type="button" disabled={disabled} aria-label={words.named(label, name)} onClick={onClick}>
      {label}
    </button>
  );
}

function ScheduleFacts({ schedule, definition, demo }: { schedule: Schedule; definition: Definition | undefined; demo: boolean }) {
  const words = useOnTimeWords();
  const messages = useMessages();
  const language = useLanguage();
  const { rule, cron, workingDay, localTime, timeZone, holidays, nextDueTimes, lastRuns } = schedule;
  const when = (instant: string) => formatInstant(instant, timeZone, language);
  const [next, ...after] = nextDueTimes;
  return (
    <dl className="timely-facts">
      <Fact name={words.report}>{definition?.name ?? schedule.definition}</Fact>
      <Fact name={words.rule}>
        {rule === 'WORKING_DAY' ? (
          <>
            {words.onWorkingDay(workingDay ?? 1, definition?.grain ?? 'MONTH', localTime ?? '', timeZone)}.{' '}
            <span className="muted">{holidays === null ? words.weekendsOnly : words.holidaysOf(holidays)}</span>
          </>
        ) : (
          words.byCron(cron ?? '', timeZone)
        )}
      </Fact>
      <Fact name={words.next}>
        {next === undefined ? (
          words.nextPaused
        ) : (
          <>
            <b data-next={next}>{when(next)}</b> {after.length > 0 && <span className="muted">{words.afterwards(after.map(when))}</span>}
          </>
        )}
      </Fact>
      <Fact name={words.author}>{words.authorNote(actorName(schedule.author, demo, messages))}</Fact>
      <Fact name={words.lastRuns}>
        {lastRuns.length === 0 ? (
          words.noRuns
        ) : (
          <ul>
            {lastRuns.map((run) => (
              <li key={run.id} data-run={run.state}>
                <RunLine run={run} when={when} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  );
}

/** What a due time came to: the edition, or why there is none. */
function RunLine({ run, when }: { run: Run; when: (instant: string) => string }) {
  const words = useOnTimeWords();
  const { dueAt, period, byHand, state, attempts, nextAttemptAt, error, edition } = run;
  const more = [
    ...(byHand ? [words.byHand] : []),
    ...(state === 'FAILED' || (state === 'WAITING' && attempts > 0) ? [words.tries(attempts)] : []),
    ...(nextAttemptAt !== null && attempts > 0 ? [words.nextTry(when(nextAttemptAt))] : []),
  ];
  return (
    <>
      {when(dueAt)}: {edition ? <EditionLink edition={edition} /> : period},{' '}
      <span className={state === 'FAILED' ? 'tag bad' : undefined}>{words.runState[state]}</span>
      {more.length > 0 && <span className="muted"> ({more.join('; ')})</span>}
      {error !== null && <span className="why">{words.reason(error)}</span>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
