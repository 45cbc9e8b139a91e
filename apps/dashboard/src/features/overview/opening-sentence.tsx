import type { OverviewQuery } from '@entente/schema/gql/operations';
import { formatDate, formatPeriod } from '../../i18n/dates';
import { useLanguage, useMessages } from '../../i18n/locale';
import type { Register } from '../../lib/api';
import { endOf, type View } from '../../lib/view';
import { wholeYear } from '../../lib/window';
import { FigureValue } from '../../ui/figure-value';
import type { Question } from './question';
import { kindCounts, partnerCount } from './shape';

/** The finding in one sentence, and beside it how it is made up and how it compares. */
export function OpeningSentence({
  data,
  view,
  question,
  register,
  busy,
}: {
  data: OverviewQuery;
  view: View;
  question: Question;
  register: Register;
  busy: boolean;
}) {
  const messages = useMessages();
  const language = useLanguage();
  const words = messages.overview;
  const total = data.total.total.engagements;
  const [, unit = ''] = splitNumber(words.sentence(total), messages.number(total));
  const withheld = data.total.notes.find((note) => note.code === 'WITHHELD');
  const notes = data.total.notes.filter((note) => note.code !== 'WITHHELD' && note.code !== 'OVERLAP' && !note.code.startsWith('UNKNOWN'));
  return (
    <>
      <div className="lede" aria-busy={busy}>
        <h1 data-sentence="">
          {total === 0 ? (
            words.sentence(0)
          ) : (
            <>
              <FigureValue value={total} records={[]} name="total" />
              {unit}
            </>
          )}{' '}
          <span className="nowrap">{periodWords()}</span>{' '}
          <span data-key="partners" data-value={partnerCount(data)}>
            {words.withPartners(partnerCount(data))}
          </span>
        </h1>
        <p data-key="made-of">{madeOf()}</p>
      </div>
      {(withheld || notes.length > 0) && (
        <div className="notice" role="note" data-notes="">
          {withheld && (
            <p data-note="WITHHELD">
              <b>{words.withheld(withheld.count)}</b> {words.withheldMore}
            </p>
          )}
          {notes.map((note) => (
            <p key={note.code} data-note={note.code} data-value={note.count}>
              {note.text}
            </p>
          ))}
        </div>
      )}
    </>
  );

  function periodWords(): string {
    const { window, years } = question;
    if (!window || years === null) return words.inPeriod.all;
    const one = wholeYear(window, view, register.fiscalMonth);
    if (one) return words.inPeriod.one(formatPeriod(one, language));
    if (view.span === 'default') return words.inPeriod.years(years, view.calendar === 'FISCAL');
    const end = endOf(window);
    return words.inPeriod.span(formatDate(window.from, language), end && formatDate(end, language));
  }

  function madeOf(): string {
    const { window, years, earlier, running } = question;
    const kinds = kindCounts(data);
    const parts = messages.list(kinds.map(({ kind, value }) => messages.countKind(kind, value)));
    const active = view.basis === 'ACTIVE';
    if (!window || years === null)
      return kinds.length === 0
        ? `${(active ? words.nothingActive : words.nothingStarted).ever}.`
        : `${(active ? words.active : words.started).ever(parts)}.`;
    const from = formatDate(window.from, language, 'long');
    const end = endOf(window);
    const to = end && formatDate(end, language, 'long');
    const said =
      kinds.length === 0
        ? (active ? words.nothingActive : words.nothingStarted).between(from, to)
        : (active ? words.active : words.started).between(parts, from, to);
    const ago = words.yearsEarlier(years);
    const before = data.earlier?.total.engagements;
    const compared =
      !earlier || before === undefined
        ? ''
        : total > before
          ? words.more(total - before, ago)
          : total < before
            ? words.fewer(before - total, ago)
            : words.asMany(ago);
    return [
      `${said}${compared}.`,
      earlier || end === null ? null : words.noComparison(ago),
      running ? words.toDate(formatPeriod(running.label, language), formatDate(running.to, language, 'long')) : null,
    ]
      .filter((sentence) => sentence !== null)
      .join(' ');
  }
}

/** The words after the number that a phrase begins with. */
function splitNumber(phrase: string, number: string): [string, string] {
  return phrase.startsWith(number) ? [number, phrase.slice(number.length)] : ['', ` ${phrase}`];
}
