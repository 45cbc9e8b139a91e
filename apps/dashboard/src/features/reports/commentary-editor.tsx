import type { Locale } from '@entente/schema/gql/operations';
import { useEffect, useId, useRef } from 'react';
import { actorName } from '../../i18n/actor-name';
import { formatInstant } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useReportWords } from '../../i18n/reports/words';
import type { ReportEdition, ReportOutline } from './report-edition';
import { writtenAt } from './unsaved-commentary';
import { type Commentary, placeOf } from './use-commentary';

const LONGEST = 8000;

/** Commentary, section by section, both languages side by side. */
export function CommentaryEditor({
  edition,
  commentary,
  timeZone,
  demo,
  onSaved,
}: {
  edition: ReportEdition;
  commentary: Commentary;
  timeZone: string;
  demo: boolean;
  /** Told what was saved, in words. */
  onSaved: (words: string) => void;
}) {
  const words = useReportWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className="writing" aria-labelledby="edition-commentary" data-writing="">
      <h2 id="edition-commentary" ref={heading} tabIndex={-1}>
        {words.commentary}
      </h2>
      <p className="second">{words.commentaryText}</p>
      {edition.outline.map((section) => (
        <SectionEditor
          key={section.section}
          section={section}
          edition={edition}
          commentary={commentary}
          timeZone={timeZone}
          demo={demo}
          onSaved={onSaved}
        />
      ))}
    </section>
  );
}

function SectionEditor({
  section: { section, heading },
  edition,
  commentary,
  timeZone,
  demo,
  onSaved,
}: {
  section: ReportOutline;
  edition: ReportEdition;
  commentary: Commentary;
  timeZone: string;
  demo: boolean;
  onSaved: (words: string) => void;
}) {
  const words = useReportWords();
  const messages = useMessages();
  const id = useId();
  const { languages } = edition.definition;
  const places = languages.map((language) => placeOf(section, language));
  const dirty = places.some((place) => commentary.pending[place] !== undefined);
  const blocked = places.some((place) => commentary.conflicts(place));
  const busy = commentary.saving !== null;
  const problems = commentary.saving === null && dirty && !blocked ? commentary.problems : [];
  return (
    <form
      className="write-section"
      aria-labelledby={`${id}-title`}
      data-write={section}
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && !busy && !blocked)
          void commentary.save(section).then((all) => {
            if (all) onSaved(words.saved(heading));
          });
      }}
    >
      <h3 id={`${id}-title`}>{heading}</h3>
      <div className="write-pair">
        {languages.map((language) => (
          <TextIn
            key={language}
            edition={edition}
            section={section}
            heading={heading}
            language={language}
            commentary={commentary}
            timeZone={timeZone}
            who={(name) => actorName(name, demo, messages)}
          />
        ))}
      </div>
      {problems.length > 0 && (
        <p className="problem" role="alert">
          {words.notDone} {problems.map(({ message }) => message).join(' ')}
        </p>
      )}
      <div className="acts">
        <button className="btn sm" type="submit" disabled={!dirty || busy || blocked} aria-label={words.saveSection(heading)}>
          {words.save}
        </button>
        {dirty && (
          <button
            className="btn sm quiet"
            type="button"
            disabled={busy}
            aria-label={words.putAwaySection(heading)}
            onClick={() => commentary.putAway(places)}
          >
            {words.putAway}
          </button>
        )}
        <span className="small second">{commentary.saving === section ? words.saving : dirty ? words.unsaved : ''}</span>
      </div>
    </form>
  );
}

function TextIn({
  edition,
  section,
  heading,
  language,
  commentary,
  timeZone,
  who,
}: {
  edition: ReportEdition;
  section: ReportOutline['section'];
  heading: string;
  language: Locale;
  commentary: Commentary;
  timeZone: string;
  who: (name: string) => string;
}) {
  const words = useReportWords();
  const reading = useLanguage();
  const id = useId();
  const place = placeOf(section, language);
  const now = writtenAt(edition.commentary, place);
  const last = edition.commentary.find((one) => one.section === section && one.language === language);
  const text = commentary.unsaved[place]?.text ?? now;
  const conflict = commentary.conflicts(place);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <span className="vh">{heading}, </span>
        {words.inLanguage[language]}
      </label>
      <textarea
        id={id}
        className="text"
        name={place}
        lang={language.toLowerCase()}
        rows={text === '' ? 3 : 6}
        maxLength={LONGEST}
        value={text}
        aria-describedby={`${id}-said`}
        aria-invalid={conflict ? true : undefined}
        onChange={(event) => commentary.write(place, event.target.value)}
      />
      <small id={`${id}-said`} className="tiny muted">
        {words.characters(text.trim().length)}
        {' · '}
        {last ? words.writtenBy(who(last.writtenBy), formatInstant(last.writtenAt, timeZone, reading)) : words.nothingWritten}
      </small>
      {conflict && (
        <div className="conflict" role="alert" data-conflict={place}>
          <p className="small">{last ? words.conflict(who(last.writtenBy)) : words.conflictEmpty}</p>
          {now !== '' && <blockquote lang={language.toLowerCase()}>{now}</blockquote>}
          <div className="acts">
            <button className="btn sm" type="button" onClick={() => commentary.keepMine(place)}>
              {words.keepMine}
            </button>
            <button className="btn sm" type="button" onClick={() => commentary.putAway([place])}>
              {words.takeTheirs}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
