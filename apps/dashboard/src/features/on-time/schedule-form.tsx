import { useMemo, useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';
import { Field, problemsOf } from './field';
import { FormDialog } from './form-dialog';
import type { Definition, Done, Schedule } from './on-time';
import { CREATE_SCHEDULE, UPDATE_SCHEDULE } from './on-time.operations';
import { useDoing } from './use-doing';

const FIELDS = ['definition', 'nameEn', 'nameFr', 'rule', 'workingDay', 'localTime', 'cron', 'timeZone', 'holidays'] as const;
const RULES = ['WORKING_DAY', 'CRON'] as const;
const WORKING_DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Makes a schedule, or changes one. */
export function ScheduleForm({
  schedule,
  definitions,
  timeZone,
  onDone,
  onClose,
}: {
  /** Null for a new one. */
  schedule: Schedule | null;
  definitions: readonly Definition[];
  /** That of the register. */
  timeZone: string;
  onDone: (done: Done) => void;
  onClose: () => void;
}) {
  const words = useOnTimeWords();
  const language = useLanguage();
  const { doing, act } = useDoing();
  const { problems } = doing;
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const [given, setGiven] = useState({
    definition: schedule?.definition ?? definitions[0]?.code ?? '',
    nameEn: schedule?.nameEn ?? '',
    nameFr: schedule?.nameFr ?? '',
    rule: schedule?.rule ?? ('WORKING_DAY' as const),
    workingDay: schedule?.workingDay ?? 3,
    localTime: schedule?.localTime ?? '09:00',
    cron: schedule?.cron ?? '',
    timeZone: schedule?.timeZone ?? timeZone,
    holidays: schedule?.holidays ?? '',
  });
  const set = (some: Partial<typeof given>) => setGiven((before) => ({ ...before, ...some }));
  const text = (name: 'nameEn' | 'nameFr' | 'cron' | 'timeZone' | 'holidays' | 'localTime') => ({
    className: 'text',
    name,
    value: given[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const save = async () => {
    const { rule } = given;
    const input = {
      ...given,
      workingDay: rule === 'WORKING_DAY' ? given.workingDay : null,
      localTime: rule === 'WORKING_DAY' ? given.localTime : null,
      cron: rule === 'CRON' ? given.cron : null,
    };
    const locale = apiLocale(language);
    const kept = schedule
      ? await act(UPDATE_SCHEDULE, { input: { ...input, id: schedule.id, version: schedule.version }, locale })
      : await act(CREATE_SCHEDULE, { input, locale });
    if (!kept) return;
    const name = (language === 'fr' ? given.nameFr || given.nameEn : given.nameEn || given.nameFr).trim();
    onDone({ text: schedule ? words.scheduleChanged(name) : words.scheduleMade(name) });
  };
  const grain = definitions.find(({ code }) => code === given.definition)?.grain ?? 'MONTH';
  return (
    <FormDialog
      title={schedule ? words.changeSchedule(schedule.name) : words.makeSchedule}
      doing={doing}
      fields={FIELDS}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field label={words.report} problem={problemsOf(problems, ['definition'])}>
        {(props) => (
          <select
            {...props}
            className="input"
            name="definition"
            value={given.definition}
            onChange={(event) => set({ definition: event.target.value })}
          >
            {definitions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="pair">
        <Field label={words.nameEn} problem={problemsOf(problems, ['nameEn'])}>
          {(props) => <input {...props} {...text('nameEn')} />}
        </Field>
        <Field label={words.nameFr} problem={problemsOf(problems, ['nameFr'])}>
          {(props) => <input {...props} {...text('nameFr')} />}
        </Field>
      </div>
      <fieldset>
        <legend className="label">{words.rule}</legend>
        <div className="seg">
          {RULES.map((rule) => (
            <label key={rule}>
              <input type="radio" name="rule" value={rule} checked={given.rule === rule} onChange={() => set({ rule })} />
              {words.rules[rule]}
            </label>
          ))}
        </div>
      </fieldset>
      {given.rule === 'WORKING_DAY' ? (
        <div className="pair">
          <Field label={words.workingDay} problem={problemsOf(problems, ['workingDay'])}>
            {(props) => (
              <select
                {...props}
                className="input"
                name="workingDay"
                value={given.workingDay}
                onChange={(event) => set({ workingDay: Number(event.target.value) })}
              >
                {WORKING_DAYS.map((day) => (
                  <option key={day} value={day}>
                    {words.workingDayNo(day, grain)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.localTime} problem={problemsOf(problems, ['localTime'])}>
            {(props) => <input {...props} {...text('localTime')} type="time" />}
          </Field>
        </div>
      ) : (
        <Field label={words.cron} hint={words.cronHint} problem={problemsOf(problems, ['cron'])}>
          {(props) => <input {...props} {...text('cron')} spellCheck={false} />}
        </Field>
      )}
      <Field label={words.timeZone} hint={words.timeZoneHint} problem={problemsOf(problems, ['timeZone'])}>
        {(props) => (
          <>
            <input {...props} {...text('timeZone')} list={`${props.id}-zones`} spellCheck={false} />
            <datalist id={`${props.id}-zones`}>
              {zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {given.rule === 'WORKING_DAY' && (
        <Field label={words.holidays} hint={words.holidaysHint} problem={problemsOf(problems, ['holidays'])}>
          {(props) => <input {...props} {...text('holidays')} spellCheck={false} />}
        </Field>
      )}
    </FormDialog>
  );
}
